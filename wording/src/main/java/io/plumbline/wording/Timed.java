package io.plumbline.wording;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.DayMark.Role;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.rules.Deadline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock that is spoken of, day by day, with its rule and the course of its case. */
final class Timed {
  private final Subject subject;
  private final Clock clock;
  private final LocalDate asOf;
  private final Course course;
  private @Nullable List<DayMark> marks;

  /**
   * A clock told up to a day.
   *
   * @param asOf the day up to which its days are told
   */
  Timed(Subject subject, Clock clock, LocalDate asOf, Course course) {
    this.subject = subject;
    this.clock = clock;
    this.asOf = asOf;
    this.course = course;
  }

  Subject subject() {
    return subject;
  }

  Clock clock() {
    return clock;
  }

  LocalDate asOf() {
    return asOf;
  }

  Course course() {
    return course;
  }

  /** Its days one by one, written out only when somebody asks: a sentence needs none of them. */
  List<DayMark> marks() {
    List<DayMark> written = marks == null ? List.copyOf(clock.marks(asOf)) : marks;
    marks = written;
    return written;
  }

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

  /** The day up to which it ran: on which it stopped, else the day up to which it is told. */
  LocalDate until() {
    return clock.stopped().map(Moment::on).orElse(asOf);
  }

  /** The fixed day of the month after the start, or that month's last day. */
  LocalDate fixedDate() {
    YearMonth next = YearMonth.from(clock.started().on()).plusMonths(1);
    return next.atDay(Math.min(clock.limit().number(), next.lengthOfMonth()));
  }

  /** The last day of the limit, before any moving; the start where no day counted. */
  LocalDate lastDay() {
    return isFixedDate() ? fixedDate() : lastCounted();
  }

  private LocalDate lastCounted() {
    LocalDate last = clock.started().on();
    for (DayMark mark : marks()) {
      last = mark.role() == Role.COUNTED ? mark.on() : last;
    }
    return last;
  }

  /** How many days had counted by the day up to which it ran. */
  int used() {
    int used = 0;
    for (DayMark mark : marks()) {
      used = mark.number() > 0 && !mark.on().isAfter(until()) ? mark.number() : used;
    }
    return used;
  }

  /** How many counted days the limit has: of months as many as lie between their two dates. */
  int length() {
    LocalDate start = clock.started().on();
    return clock.limit() instanceof Limit.Months months
        ? (int) ChronoUnit.DAYS.between(start, start.plusMonths(months.number()))
        : clock.limit().number();
  }

  /** Whether it stood still between the last day of the limit and the due date. */
  boolean stoodStillWhenDue() {
    LocalDate last = lastDay();
    LocalDate due = clock.dueOn().orElse(last);
    return marks().stream()
        .filter(mark -> mark.on().isAfter(last) && !mark.on().isAfter(due))
        .anyMatch(mark -> mark.role() == Role.SUSPENDED || mark.role() == Role.LEFT);
  }

  /** Whether days at the end were left out: the kernel writes out some eleven years at most. */
  boolean isCutShort() {
    LocalDate last = marks().get(marks().size() - 1).on();
    return last.isBefore(until()) || last.isBefore(clock.dueOn().orElse(last));
  }
}
