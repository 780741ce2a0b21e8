package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How busy the bureau is: many cases after Spring Festival and before the year ends, most of them
 * on Mondays, a few filed online on rest days.
 */
final class Season {
  private static final int WEEKS_AFTER_FESTIVAL = 5;
  private final WorkCalendar calendar;
  private final Plan plan;
  private final long[] upTo;

  Season(WorkCalendar calendar, Plan plan) {
    this.calendar = calendar;
    this.plan = plan;
    this.upTo = new long[(int) (plan.to().toEpochDay() - plan.from().toEpochDay()) + 2];
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = upTo[i - 1] + weight(plan.from().plusDays(i - 1));
    }
  }

  /** How many cases open on the day that is so many days after the first. */
  int casesOn(int day) {
    long total = upTo[upTo.length - 1];
    return (int) (plan.cases() * upTo[day + 1] / total - plan.cases() * upTo[day] / total);
  }

  /** How long work takes in the week of that day, per cent of the usual time. */
  int paceOn(LocalDate on) {
    int week = (int) Math.floorDiv(on.toEpochDay() + 3, 7);
    return 75 + rush(on) / 4 + new Dice(plan.seed(), 1_000_000_007L + week).below(25);
  }

  private long weight(LocalDate on) {
    int noise = 80 + new Dice(plan.seed(), 2_000_000_011L + on.toEpochDay()).below(41);
    int weekday =
        on.getDayOfWeek() == DayOfWeek.MONDAY
            ? 125
            : on.getDayOfWeek() == DayOfWeek.FRIDAY ? 85 : 100;
    return 1 + (long) (calendar.isWorkingDay(on) ? weekday : 5) * rush(on) * noise / 100;
  }

  /** How many cases come in around that day, per cent of an ordinary day. */
  private int rush(LocalDate on) {
    if (isAfterSpringFestival(on)) {
      return 165;
    }
    return on.getMonthValue() == 12
        ? 145
        : on.getMonthValue() == 11 ? 120 : on.getMonthValue() == 8 ? 85 : 100;
  }

  private boolean isAfterSpringFestival(LocalDate on) {
    for (int back = 0; back < WEEKS_AFTER_FESTIVAL * 7; back++) {
      if (calendar.named(on.minusDays(back)).filter(Season::isFestival).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFestival(NamedDay day) {
    return !day.worked() && day.name().contains("春节");
  }
}
