package io.plumbline.eventlog.simulate;

import java.time.LocalDate;

/**
 * How much is to be simulated.
 *
 * @param cases how many cases open
 * @param seed the same seed gives the same bytes
 * @param violations the share of cases in which something is planted, from 0 to 1
 * @param from the first day on which cases open
 * @param to the last day on which cases open; the log ends with it, whatever is still open then
 */
public record Plan(int cases, long seed, double violations, LocalDate from, LocalDate to) {
  /** The share of cases in which something is planted where nothing else is said. */
  public static final double USUAL_VIOLATIONS = 0.03;

  public Plan {
    if (cases < 1) {
      throw new IllegalArgumentException("Expected at least one case, but found " + cases);
    }
    if (!(violations >= 0 && violations <= 1)) {
      throw new IllegalArgumentException("Expected a share from 0 to 1, but found " + violations);
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected a first day not after " + to + ", but found " + from);
    }
  }

  /** So many cases of that year, with the usual share of violations. */
  public static Plan ofYear(int cases, long seed, int year) {
    return new Plan(
        cases, seed, USUAL_VIOLATIONS, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
