package io.plumbline.kernel.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule broken.
 *
 * @param at the instant from which it is broken
 * @param lateness for deadlines how late
 * @param evidence what shows it
 */
public record Breach(Instant at, @Nullable Lateness lateness, Evidence evidence) {

  /**
   * How late.
   *
   * @param dueOn the last day on which the limit was kept
   * @param actualOn the last completion; null while it is not completed
   * @param over the working days after the due date until the clock stopped or the day of
   *     judgement; of an open one it grows by itself
   * @param redAt the instant from which it is so late that it turns red; null while it does not
   */
  public record Lateness(
      LocalDate dueOn, @Nullable LocalDate actualOn, int over, @Nullable Instant redAt) {}
}
