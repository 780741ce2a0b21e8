package io.plumbline.kernel.cases;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;

/** Deadlines on the rule's own stages. */
public final class Limits {
  private Limits() {}

  public static Deadline workingDays(int number) {
    return Deadline.of(new Limit.WorkingDays(number));
  }

  /** Rolled to a working day. */
  public static Deadline calendarDays(int number) {
    return Deadline.of(new Limit.CalendarDays(number, true));
  }

  public static Deadline calendarDaysUnrolled(int number) {
    return Deadline.of(new Limit.CalendarDays(number, false));
  }

  /** Rolled to a working day. */
  public static Deadline months(int number) {
    return Deadline.of(new Limit.Months(number, true));
  }

  public static Deadline monthsUnrolled(int number) {
    return Deadline.of(new Limit.Months(number, false));
  }

  public static Deadline dayOfNextMonth(int day) {
    return Deadline.of(new Limit.DayOfNextMonth(day));
  }
}
