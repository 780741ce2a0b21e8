package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the bureau (单位、科室).
 *
 * @param parent the id of the unit above; null at the top
 */
public record Unit(String id, Text name, @Nullable String parent) {}
