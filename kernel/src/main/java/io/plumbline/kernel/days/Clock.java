package io.plumbline.kernel.days;

import io.plumbline.kernel.days.Limit.NoticeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit running over a case: when it started, where it stood still, and on which day it is due.
 *
 * <p>Nothing breaks while the clock stands still: a due date at whose end (24:00) it does not run
 * moves to the day on which it starts again, or the next working day. The limit is broken from
 * 00:00 of the day after the due date.
 */
public final class Clock {
  private final Limit limit;
  private final Terms terms;
  private final List<Run> runs;
  private final List<Run> suspensions;
  private final CountedDays days;
  private final Optional<LocalDate> dueOn;

  /**
   * What a clock needs to know of its surroundings.
   *
   * @param zone where the days are counted
   */
  public record Terms(WorkCalendar calendar, ZoneId zone, NoticeRule notice) {}

  /**
   * A clock over these runs.
   *
   * @param runs at least one, in order, neither touching nor overlapping
   * @param suspensions when the case was suspended, in order
   */
  public Clock(Limit limit, Terms terms, List<Run> runs, List<Run> suspensions) {
    this.limit = limit;
    this.terms = terms;
    this.runs = List.copyOf(runs);
    this.suspensions = List.copyOf(suspensions);
    this.days = new CountedDays(terms.calendar(), runs, suspensions);
    this.dueOn = limit.lastDay(days).map(this::settled);
  }

  public Limit limit() {
    return limit;
  }

  /** The day on which the clock started; it does not count (民法典 201). */
  public Moment started() {
    return runs.get(0).start();
  }

  /** When it last stopped; empty while it runs or is suspended. */
  public Optional<Moment> stopped() {
    return Optional.ofNullable(lastRun().stop());
  }

  /** The last day on which the limit is kept; empty while the clock stands still before it. */
  public Optional<LocalDate> dueOn() {
    return dueOn;
  }

  /** The instant from which the limit is broken; empty while it stands still on its due date. */
  public Optional<Instant> brokenAt() {
    return dueOn.filter(this::runsAtEndOf).map(this::endOf);
  }

  /** The instant from which a notice is due, whether or not it has come. */
  public Optional<Instant> noticeAt() {
    return limit.noticeDay(days, terms.notice()).flatMap(this::firstRunningFrom);
  }

  /**
   * The instant from which it is so many working days late; suspended and sent-back days left out.
   */
  public Optional<Instant> lateBy(int workingDays) {
    return brokenAt().isEmpty()
        ? Optional.empty()
        : dueOn
            .flatMap(due -> days.nthWorkingDayAfter(due, workingDays))
            .map(this::settled)
            .filter(this::runsAtEndOf)
            .map(this::endOf);
  }

  /** The working days after the due date until the clock stopped, or until that day. */
  public int overOn(LocalDate asOf) {
    LocalDate until = stopped().map(Moment::on).orElse(asOf);
    return dueOn.map(due -> days.workingDaysBetween(due, until)).orElse(0);
  }

  /** Whether the due date rests on a year whose holidays have not been announced (预估). */
  public boolean isProvisional() {
    return dueOn.map(due -> !terms.calendar().isAnnounced(days.startOn(), due)).orElse(false);
  }

  /** Whether the case is suspended and the clock has not been stopped. */
  public boolean isSuspended() {
    return stopped().isEmpty()
        && !suspensions.isEmpty()
        && suspensions.get(suspensions.size() - 1).stop() == null;
  }

  /**
   * The days one by one from the start to the due date, the stop or that day, whichever is last.
   */
  public List<DayMark> marks(LocalDate asOf) {
    return new DayStrip(this, days, terms.calendar()).upTo(asOf);
  }

  private Run lastRun() {
    return runs.get(runs.size() - 1);
  }

  /** The date itself if the clock runs when it ends, else the next day on which it starts again. */
  private LocalDate settled(LocalDate date) {
    LocalDate due = date;
    while (!runsAtEndOf(due)) {
      Moment again = nextStartAfter(due);
      if (again == null) {
        return due;
      }
      due = days.rolled(again.on(), limit.rolls());
    }
    return due;
  }

  private Optional<Instant> firstRunningFrom(LocalDate date) {
    if (runsAtEndOf(date.minusDays(1))) {
      return Optional.of(startOf(date));
    }
    return Optional.ofNullable(nextStartAfter(date.minusDays(1))).map(Moment::at);
  }

  private boolean runsAtEndOf(LocalDate on) {
    return anyGoesOn(runs, on) && !anyGoesOn(suspensions, on);
  }

  /** The first moment after that date from which the clock runs through the end of its day. */
  private @Nullable Moment nextStartAfter(LocalDate on) {
    Moment next = null;
    for (Run run : runs) {
      next = earlier(next, run.start(), on);
    }
    for (Run pause : suspensions) {
      next = pause.stop() == null ? next : earlier(next, pause.stop(), on);
    }
    return next;
  }

  private @Nullable Moment earlier(@Nullable Moment found, Moment candidate, LocalDate after) {
    boolean starts = candidate.on().isAfter(after) && runsAtEndOf(candidate.on());
    return starts && (found == null || found.isAfter(candidate)) ? candidate : found;
  }

  private Instant startOf(LocalDate on) {
    return on.atStartOfDay(terms.zone()).toInstant();
  }

  private Instant endOf(LocalDate on) {
    return startOf(on.plusDays(1));
  }

  private static boolean anyGoesOn(List<Run> runs, LocalDate on) {
    for (Run run : runs) {
      if (run.goesOnAtEndOf(on)) {
        return true;
      }
    }
    return false;
  }
}
