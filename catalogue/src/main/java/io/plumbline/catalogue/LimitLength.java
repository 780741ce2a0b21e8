package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.days.Limit;

/**
 * How long a limit is, so far as that can be said without a calendar: weekends count, holidays do
 * not.
 *
 * @param workingDays the most working days within it
 * @param calendarDays the calendar days: the least that its working days take, the most of a month
 */
record LimitLength(int workingDays, int calendarDays) {
  private static final int LONGEST_MONTH = 31;

  static LimitLength of(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return ofWorkingDays(limit.number());
    } else if (limit instanceof Limit.CalendarDays) {
      return ofCalendarDays(limit.number());
    } else if (limit instanceof Limit.Months) {
      return ofCalendarDays(LONGEST_MONTH * limit.number());
    }
    return ofCalendarDays(LONGEST_MONTH - 1 + limit.number());
  }

  private static LimitLength ofWorkingDays(int number) {
    return new LimitLength(number, (number - 1) / 5 * 7 + (number - 1) % 5 + 1);
  }

  private static LimitLength ofCalendarDays(int number) {
    return new LimitLength(number / 7 * 5 + Math.min(number % 7, 5), number);
  }

  /** One limit after the other. */
  static LimitLength sum(LimitLength one, LimitLength other) {
    return new LimitLength(
        one.workingDays + other.workingDays, one.calendarDays + other.calendarDays);
  }

  /** Whether it can end later than that limit. */
  boolean exceeds(Limit limit) {
    return limit instanceof Limit.WorkingDays
        ? workingDays > limit.number()
        : calendarDays > of(limit).calendarDays;
  }

  /** A limit in words. */
  static Text words(Limit limit) {
    int n = limit.number();
    if (limit instanceof Limit.WorkingDays) {
      return new Text(n + "个工作日", n == 1 ? "1 working day" : n + " working days");
    } else if (limit instanceof Limit.CalendarDays) {
      return new Text(n + "日", n == 1 ? "1 calendar day" : n + " calendar days");
    } else if (limit instanceof Limit.Months) {
      return new Text(n + "个月", n == 1 ? "1 month" : n + " months");
    }
    return new Text("次月" + n + "日", "day " + n + " of the next month");
  }
}
