package io.plumbline.wording;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A clock that is spoken of, with the rule for which it runs and the course of its case.
 *
 * @param asOf the day up to which its days are told
 */
record Timed(Subject subject, Clock clock, LocalDate asOf, Course course) {

  /** The stages of the rule; empty for a suspension's own limit. */
  Optional<StageSpan> span() {
    return subject.rule().map(rule -> rule.place().stages());
  }

  Optional<Deadline> deadline() {
    return subject.deadline();
  }

  boolean isFixedDate() {
    return clock.limit() instanceof Limit.DayOfNextMonth;
  }

  boolean countsWorkingDays() {
    return clock.limit() instanceof Limit.WorkingDays;
  }

  List<DayMark> marks() {
    return clock.marks(asOf);
  }

  /** The last day that counted, before any moving; the start where none did. */
  LocalDate lastCounted() {
    LocalDate last = clock.started().on();
    for (DayMark mark : marks()) {
      last = mark.role() == DayMark.Role.COUNTED ? mark.on() : last;
    }
    return last;
  }

  /** How many days had counted when the clock stopped, or by the day up to which it is told. */
  int used() {
    LocalDate until = clock.stopped().map(stop -> stop.on()).orElse(asOf);
    int used = 0;
    for (DayMark mark : marks()) {
      used = mark.number() > 0 && !mark.on().isAfter(until) ? mark.number() : used;
    }
    return used;
  }

  /** How many counted days the limit has: of months as many as lie between their two dates. */
  int length() {
    return clock.limit() instanceof Limit.Months months
        ? (int)
            clock
                .started()
                .on()
                .until(clock.started().on().plusMonths(months.number()), ChronoUnit.DAYS)
        : clock.limit().number();
  }

  /** Why the due date lies behind the last counted day. */
  boolean stoodStillWhenDue() {
    LocalDate last = lastCounted();
    return marks().stream()
        .filter(
            mark ->
                mark.on().isAfter(last)
                    && clock.dueOn().map(due -> !mark.on().isAfter(due)).orElse(false))
        .anyMatch(
            mark -> mark.role() == DayMark.Role.SUSPENDED || mark.role() == DayMark.Role.LEFT);
  }
}
