package io.plumbline.kernel.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which days count for a clock: those after the day on which it started, without the dates d with s
 * &lt; d &lt;= e of each suspension from s to e and of each absence from a stage left on s and
 * entered again on e.
 */
public final class CountedDays {
  private final WorkCalendar calendar;
  private final LocalDate startOn;
  private final List<Gap> gaps;

  CountedDays(WorkCalendar calendar, List<Run> runs, List<Run> suspensions) {
    this.calendar = calendar;
    this.startOn = runs.get(0).start().on();
    this.gaps = new ArrayList<>(suspensions.size() + runs.size());
    for (Run pause : suspensions) {
      gaps.add(
          new Gap(
              pause.start().on(), pause.stop() == null ? LocalDate.MAX : pause.stop().on(), true));
    }
    for (int i = 1; i < runs.size(); i++) {
      Moment left = runs.get(i - 1).stop();
      if (left != null) {
        gaps.add(new Gap(left.on(), runs.get(i).start().on(), false));
      }
    }
  }

  private CountedDays(WorkCalendar calendar, LocalDate startOn) {
    this.calendar = calendar;
    this.startOn = startOn;
    this.gaps = List.of();
  }

  /** The days after that one, none of them taken out. */
  static CountedDays from(LocalDate startOn, WorkCalendar calendar) {
    return new CountedDays(calendar, startOn);
  }

  /** Dates that do not count: after the one, up to and with the other. */
  record Gap(LocalDate after, LocalDate through, boolean suspended) {
    boolean holds(LocalDate on) {
      return on.isAfter(after) && !on.isAfter(through);
    }
  }

  LocalDate startOn() {
    return startOn;
  }

  Optional<LocalDate> nthWorkingDay(int n) {
    return nthWorkingDayAfter(startOn, n);
  }

  Optional<LocalDate> nthDay(int n) {
    LocalDate plain = startOn.plusDays(n);
    return isWithoutGap(startOn, plain)
        ? Optional.of(plain)
        : nthOutsideGaps(startOn, n, day -> true);
  }

  /** The n-th working day after that date that counts. */
  Optional<LocalDate> nthWorkingDayAfter(LocalDate date, int n) {
    LocalDate plain = calendar.workingDayAfter(date, n);
    return isWithoutGap(date, plain)
        ? Optional.of(plain)
        : nthOutsideGaps(date, n, calendar::isWorkingDay);
  }

  private boolean isWithoutGap(LocalDate after, LocalDate through) {
    for (Gap gap : gaps) {
      if (gap.after().isBefore(through) && gap.through().isAfter(after)) {
        return false;
      }
    }
    return true;
  }

  /** How many working days count after the one date up to and with the other. */
  int workingDaysBetween(LocalDate after, LocalDate through) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day) && gapOf(day).isEmpty()) {
        count++;
      }
    }
    return count;
  }

  LocalDate rolled(LocalDate day, boolean rolls) {
    return rolls ? calendar.workingDayFrom(day) : day;
  }

  LocalDate workingDaysBefore(LocalDate day, int count) {
    LocalDate before = day;
    for (int i = 0; i < count; i++) {
      before = calendar.workingDayBefore(before);
    }
    return before;
  }

  Optional<Gap> gapOf(LocalDate on) {
    for (Gap gap : gaps) {
      if (gap.holds(on)) {
        return Optional.of(gap);
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> nthOutsideGaps(LocalDate after, int n, Predicate<LocalDate> counts) {
    LocalDate day = after;
    int counted = 0;
    while (counted < n) {
      day = day.plusDays(1);
      Optional<Gap> gap = gapOf(day);
      if (gap.isPresent()) {
        if (gap.get().through().equals(LocalDate.MAX)) {
          return Optional.empty();
        }
        day = gap.get().through();
      } else if (counts.test(day)) {
        counted++;
      }
    }
    return Optional.of(day);
  }
}
