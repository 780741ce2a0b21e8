package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.days.Limit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A limit counted on paper, day by day. The simulator's own: it shares nothing with the kernel's
 * clock but the work calendar, so that each can be held against the other.
 *
 * @param runs when the clock ran, at least once, in order
 * @param pauses when the case was suspended
 */
record Reckoning(OfficeDays days, List<Stretch> runs, List<Stretch> pauses) {
  /** No day: the clock stands still. */
  static final int NEVER = Integer.MAX_VALUE;

  /** The last day on which the limit is kept; {@link #NEVER} while it cannot be broken. */
  int dueDay(Limit limit) {
    int due = lastDay(limit);
    while (due != NEVER && !goesOnAtEndOf(due)) {
      int again = nextStartAfter(due);
      due = again == NEVER ? NEVER : rolled(again, limit.rolls());
    }
    return due;
  }

  boolean goesOnAtEndOf(int day) {
    return runs.stream().anyMatch(run -> run.goesOnAtEndOf(day))
        && pauses.stream().noneMatch(pause -> pause.goesOnAtEndOf(day));
  }

  private int lastDay(Limit limit) {
    if (limit instanceof Limit.WorkingDays working) {
      return counted(working.number(), true);
    } else if (limit instanceof Limit.CalendarDays calendar) {
      return rolled(counted(calendar.number(), false), calendar.rolls());
    } else if (limit instanceof Limit.Months months) {
      return rolled(counted(length(months.number()), false), months.rolls());
    }
    YearMonth next = YearMonth.from(LocalDate.ofEpochDay(startDay())).plusMonths(1);
    return (int) next.atDay(Math.min(limit.number(), next.lengthOfMonth())).toEpochDay();
  }

  private int counted(int number, boolean workedOnly) {
    int day = startDay();
    for (int count = 0; count < number; ) {
      day++;
      if (isEndlesslyLeftOut(day)) {
        return NEVER;
      }
      count += !isLeftOut(day) && (!workedOnly || days.isWorked(day)) ? 1 : 0;
    }
    return day;
  }

  private int length(int months) {
    LocalDate start = LocalDate.ofEpochDay(startDay());
    return (int) (start.plusMonths(months).toEpochDay() - startDay());
  }

  private int startDay() {
    return runs.get(0).firstDay();
  }

  private int rolled(int day, boolean rolls) {
    return rolls && day != NEVER ? days.workedFrom(day) : day;
  }

  private boolean isEndlesslyLeftOut(int day) {
    for (Stretch pause : pauses) {
      if (pause.isOpen() && day > pause.firstDay()) {
        return true;
      }
    }
    return false;
  }

  private boolean isLeftOut(int day) {
    for (Stretch pause : pauses) {
      if (day > pause.firstDay() && day <= pause.lastDay()) {
        return true;
      }
    }
    for (int i = 1; i < runs.size(); i++) {
      if (day > runs.get(i - 1).lastDay() && day <= runs.get(i).firstDay()) {
        return true;
      }
    }
    return false;
  }

  private int nextStartAfter(int day) {
    int next = NEVER;
    for (Stretch run : runs) {
      next = run.firstDay() > day ? Math.min(next, run.firstDay()) : next;
    }
    for (Stretch pause : pauses) {
      next = pause.lastDay() > day ? Math.min(next, pause.lastDay()) : next;
    }
    return next;
  }
}
