package io.plumbline.kernel.days;

import io.plumbline.kernel.days.DayMark.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes out a clock's days one by one, so that a person can follow the count on paper. */
final class DayStrip {
  private static final int LONGEST = 4000;
  private final Clock clock;
  private final CountedDays days;
  private final WorkCalendar calendar;
  private final boolean workingDays;
  private final LocalDate lastCounted;
  private int number;

  DayStrip(Clock clock, CountedDays days, WorkCalendar calendar) {
    this.clock = clock;
    this.days = days;
    this.calendar = calendar;
    this.workingDays = clock.limit() instanceof Limit.WorkingDays;
    this.lastCounted = lastCounted();
  }

  List<DayMark> upTo(LocalDate asOf) {
    LocalDate due = clock.dueOn().orElse(LocalDate.MAX);
    LocalDate stop = clock.stopped().map(Moment::on).orElse(asOf);
    LocalDate last = due.equals(LocalDate.MAX) || stop.isAfter(due) ? stop : due;
    List<DayMark> marks = new ArrayList<>();
    for (LocalDate on = days.startOn();
        !on.isAfter(last) && marks.size() < LONGEST;
        on = on.plusDays(1)) {
      Role role = roleOf(on, due);
      int ordinal = role == Role.COUNTED ? ++number : 0;
      marks.add(new DayMark(on, calendar.kindOf(on), role, ordinal, on.equals(due)));
    }
    return marks;
  }

  private Role roleOf(LocalDate on, LocalDate due) {
    if (on.equals(days.startOn())) {
      return Role.START;
    }
    Optional<CountedDays.Gap> gap = days.gapOf(on);
    if (gap.isPresent()) {
      return gap.get().suspended() ? Role.SUSPENDED : Role.LEFT;
    }
    if (on.isAfter(due)) {
      return Role.OVERDUE;
    }
    if (on.isAfter(lastCounted)) {
      return Role.MOVED;
    }
    return workingDays && !calendar.isWorkingDay(on) ? Role.RESTED : Role.COUNTED;
  }

  private LocalDate lastCounted() {
    Limit limit = clock.limit();
    Limit unrolled = limit;
    if (limit instanceof Limit.CalendarDays d) {
      unrolled = new Limit.CalendarDays(d.number(), false);
    } else if (limit instanceof Limit.Months m) {
      unrolled = new Limit.Months(m.number(), false);
    }
    return unrolled.lastDay(days).orElse(LocalDate.MAX);
  }
}
