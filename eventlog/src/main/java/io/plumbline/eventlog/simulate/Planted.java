package io.plumbline.eventlog.simulate;

/**
 * A finding that was planted, or follows from what was planted.
 *
 * @param point which rule
 * @param at from when it is broken, in seconds by the clock on the wall
 * @param dueDay the last day on which a deadline was kept; {@link #NO_DAY} for other kinds
 * @param actualDay the day on which it was completed; {@link #NO_DAY} while it is not
 */
record Planted(String caseId, String item, Point point, long at, int dueDay, int actualDay) {
  static final int NO_DAY = Integer.MIN_VALUE;

  /** Which rule is broken, in the words of the findings. */
  record Point(String stage, String layer, String id, String kind) {}
}
