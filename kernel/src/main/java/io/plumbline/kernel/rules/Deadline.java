package io.plumbline.kernel.rules;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.rules.Breach.Lateness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time limit: broken when the due date has passed and what stops the clock has not happened.
 *
 * @param from what starts the clock; null: the entering of the rule's own stages
 * @param to what stops it; null: the completing of the rule's own stages
 * @param extension what lawfully makes it longer; null: nothing
 */
public record Deadline(
    Limit limit, @Nullable Trigger from, @Nullable Trigger to, @Nullable Extension extension)
    implements Rule {

  /**
   * A lawful extension (延长期限), filed on or before the due date.
   *
   * @param name the document that grants it; logs name it in Chinese or English
   * @param more by how many of the limit's units
   */
  public record Extension(Text name, int more) {
    /** Granted by a document that has the same name in both languages. */
    public Extension(String name, int more) {
      this(Text.same(name), more);
    }

    /** The document's Chinese name. */
    public String document() {
      return name.zh();
    }
  }

  /** A limit on the rule's own stages. */
  public static Deadline of(Limit limit) {
    return new Deadline(limit, null, null, null);
  }

  @Override
  public RuleKind kind() {
    return RuleKind.DEADLINE;
  }

  @Override
  public Optional<String> stage() {
    return to instanceof Trigger.Completed completed
        ? Optional.of(completed.stage())
        : Optional.empty();
  }

  @Override
  public Outcome examine(Scene scene, StageSpan where) {
    ClockRuns clockRuns = new ClockRuns(scene.course(), where);
    List<Run> runs = clockRuns.between(from, to);
    if (runs.isEmpty()) {
      return Outcome.nothing();
    }
    Clock clock = extended(clock(limit, scene, runs), scene, runs);
    Optional<Breach> breach = breach(clock, clockRuns.lastDone(to), scene);
    return new Outcome(breach.map(List::of).orElse(List.of()), Optional.of(clock), List.of());
  }

  /**
   * How that clock's limit is broken by the moment of judgement, if it is.
   *
   * @param done when what was asked for was last done; empty while it is not
   */
  public static Optional<Breach> breach(Clock clock, Optional<Moment> done, Scene scene) {
    Moment asOf = scene.asOf();
    Optional<Instant> broken = clock.brokenAt().filter(at -> !at.isAfter(asOf.at()));
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = clock.dueOn().orElseThrow();
    LocalDate actual = done.map(Moment::on).orElse(null);
    Instant red = clock.lateBy(scene.redAfter()).orElse(null);
    Lateness late = new Lateness(due, actual, clock.overOn(asOf.on()), red);
    return Optional.of(
        new Breach(broken.get(), late, new Evidence.Days(clock, asOf.on(), scene.course())));
  }

  private Clock extended(Clock clock, Scene scene, List<Run> runs) {
    if (extension == null) {
      return clock;
    }
    Optional<LocalDate> due = clock.dueOn();
    for (Fact filing : scene.course().filings(extension.name())) {
      if (due.map(day -> !filing.at().on().isAfter(day)).orElse(true)) {
        return clock(limit.longer(extension.more()), scene, runs);
      }
    }
    return clock;
  }

  private static Clock clock(Limit limit, Scene scene, List<Run> runs) {
    Course course = scene.course();
    return new Clock(limit, scene.terms(), runs, course.pauses());
  }
}
