package io.plumbline.kernel.days;

import java.time.LocalDate;

/**
 * One day of a derivation: what the calendar says of it and what it was for the clock.
 *
 * @param role what the day was for the clock
 * @param number which counted day it is, from 1; 0 where it does not count
 * @param due whether it is the due date
 */
public record DayMark(LocalDate on, DayKind kind, Role role, int number, boolean due) {

  /** What a day is for a clock. */
  public enum Role {
    /** The day on which the clock started; it does not count. */
    START,
    /** It counts towards the limit. */
    COUNTED,
    /** A rest day that a limit in working days leaves out. */
    RESTED,
    /** The case was suspended. */
    SUSPENDED,
    /** The stage had been left and not yet entered again. */
    LEFT,
    /** It lies behind the last counted day, up to the day to which that one was moved. */
    MOVED,
    /** A day after the due date. */
    OVERDUE
  }
}
