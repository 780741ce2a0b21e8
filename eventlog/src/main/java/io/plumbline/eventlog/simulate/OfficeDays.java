package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;

/**
 * When the bureau works: on working days, 8:30 to 12:00 and 14:00 to 17:30.
 *
 * <p>Days are numbers since 1970, times are seconds since then by the bureau's own clock on the
 * wall.
 */
final class OfficeDays {
  static final long DAY = 86_400;
  private static final int MORNING = 8 * 3600 + 1800;
  private static final int AFTERNOON = 14 * 3600;
  private static final int HALF = 7 * 1800;
  private final WorkCalendar calendar;
  private final int first;
  private final boolean[] worked;

  OfficeDays(WorkCalendar calendar, Plan plan) {
    this.calendar = calendar;
    this.first = (int) plan.from().toEpochDay() - 60;
    this.worked = new boolean[(int) plan.to().toEpochDay() + 1000 - first];
    for (int i = 0; i < worked.length; i++) {
      worked[i] = calendar.isWorkingDay(LocalDate.ofEpochDay((long) first + i));
    }
  }

  static int dayOf(long time) {
    return (int) Math.floorDiv(time, DAY);
  }

  static long startOf(int day) {
    return day * DAY;
  }

  boolean isWorked(int day) {
    int index = day - first;
    boolean known = index >= 0 && index < worked.length;
    return known ? worked[index] : calendar.isWorkingDay(LocalDate.ofEpochDay(day));
  }

  /** The day itself, or the next working day. */
  int workedFrom(int day) {
    int on = day;
    while (!isWorked(on)) {
      on++;
    }
    return on;
  }

  /** The n-th working day after that day; the day itself for none. */
  int workedAfter(int day, int n) {
    int on = day;
    for (int left = n; left > 0; left--) {
      on = workedFrom(on + 1);
    }
    return on;
  }

  /** A time in office hours of that day. */
  long someTimeOn(int day, Dice dice) {
    return startOf(day) + clock(dice.below(2 * HALF));
  }

  /**
   * A time in office hours of that day after the given one; of the next working day if none is
   * left.
   */
  long timeOn(int day, long after, Dice dice) {
    int on = Math.max(day, dayOf(after));
    int least = on == dayOf(after) ? worked((int) (after - startOf(on))) + 60 : 0;
    if (!isWorked(on) || least >= 2 * HALF) {
      return someTimeOn(workedFrom(on + 1), dice);
    }
    return startOf(on) + clock(dice.between(least, 2 * HALF - 1));
  }

  private static int clock(int second) {
    return second < HALF ? MORNING + second : AFTERNOON + second - HALF;
  }

  /** How many seconds of office hours have gone by at that second of the day. */
  private static int worked(int second) {
    int morning = Math.min(HALF, Math.max(0, second - MORNING));
    int afternoon = Math.min(HALF, Math.max(0, second - AFTERNOON));
    return morning + afternoon;
  }
}
