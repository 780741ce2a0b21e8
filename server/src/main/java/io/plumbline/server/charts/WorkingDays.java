package io.plumbline.server.charts;

import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;

/** How many working days are left until a day, or have passed since it. */
public final class WorkingDays {
  private static final int FURTHEST = 4000;

  private WorkingDays() {}

  /** The working days after the one day up to and with the other; 0 where it is not later. */
  public static int between(WorkCalendar calendar, LocalDate after, LocalDate through) {
    int count = 0;
    LocalDate last = through.isAfter(after.plusDays(FURTHEST)) ? after.plusDays(FURTHEST) : through;
    for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count += calendar.isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }
}
