package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A provision of a statute.
 *
 * @param id {@code STATUTE/ARTICLE}, such as 行政许可法/42
 * @param confirmed whether it was read in the original
 * @param rule the limit that a log can show; null: none
 * @param note where chart and statute disagree, and what else must be said; null: nothing
 */
public record Provision(
    String id,
    Text text,
    Validity validity,
    boolean confirmed,
    @Nullable Rule rule,
    @Nullable Text note) {}
