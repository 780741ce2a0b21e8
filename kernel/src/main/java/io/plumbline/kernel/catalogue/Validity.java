package io.plumbline.kernel.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something is in force.
 *
 * @param from the first day; null: without a beginning
 * @param until the last day; null: without an end
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** In force without beginning or end. */
  public static final Validity ALWAYS = new Validity(null, null);

  public boolean holds(LocalDate on) {
    return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
  }
}
