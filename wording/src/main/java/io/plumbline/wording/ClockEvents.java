package io.plumbline.wording;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The events that moved a clock: what started it, what held it up, and what stopped it. */
record ClockEvents(Timed timed) {
  private static final Set<EventKind> MOVES =
      Set.of(
          EventKind.OPEN,
          EventKind.ENTER,
          EventKind.COMPLETE,
          EventKind.RETURN,
          EventKind.CLOSE,
          EventKind.WITHDRAW);

  Optional<CaseEvent> start() {
    return at(timed.clock().started(), isSuspension() ? of(EventKind.SUSPEND) : starts());
  }

  Optional<CaseEvent> stop() {
    return timed
        .clock()
        .stopped()
        .flatMap(moment -> at(moment, isSuspension() ? of(EventKind.RESUME) : stops()));
  }

  /** The filing that made the limit longer, where one did. */
  Optional<CaseEvent> extension() {
    Deadline deadline = timed.deadline().orElse(null);
    if (deadline == null
        || deadline.extension() == null
        || deadline.limit().equals(timed.clock().limit())) {
      return Optional.empty();
    }
    Text document = deadline.extension().name();
    return timed.course().events().stream().filter(event -> event.files(document)).findFirst();
  }

  /** The suspensions that took days out of it. */
  List<Suspension> suspensions() {
    return isSuspension()
        ? List.of()
        : timed.course().suspensions().stream().filter(pause -> touches(pause)).toList();
  }

  /** The send-backs between its start and the last day told. */
  List<CaseEvent> returns() {
    return timed.course().events().stream()
        .filter(event -> event.kind() == EventKind.RETURN && isWithin(event))
        .toList();
  }

  /** The suspension during which that day was left out. */
  Optional<Suspension> suspensionOn(LocalDate on) {
    return suspensions().stream()
        .filter(pause -> on.isAfter(pause.run().start().on()) && !endsBefore(pause, on))
        .findFirst();
  }

  private boolean isSuspension() {
    return timed.subject().isSuspension();
  }

  private boolean touches(Suspension pause) {
    return !pause.run().start().on().isAfter(last())
        && !endsBefore(pause, timed.clock().started().on());
  }

  private static boolean endsBefore(Suspension pause, LocalDate on) {
    Moment stop = pause.run().stop();
    return stop != null && stop.on().isBefore(on);
  }

  private boolean isWithin(CaseEvent event) {
    return event.time().at().isAfter(timed.clock().started().at())
        && timed.clock().stopped().map(stop -> !event.time().at().isAfter(stop.at())).orElse(true);
  }

  private LocalDate last() {
    return timed.clock().stopped().map(Moment::on).orElse(timed.asOf());
  }

  private Predicate<CaseEvent> starts() {
    Trigger from = timed.deadline().map(Deadline::from).orElse(null);
    if (from != null && !(from instanceof Trigger.Entered)) {
      return brings(from);
    }
    int first =
        from instanceof Trigger.Entered entered
            ? position(entered.stage())
            : timed.span().map(span -> span.first()).orElse(0);
    return event ->
        (event.kind() == EventKind.ENTER && position(event.stage()) == first)
            || (event.kind() == EventKind.COMPLETE && position(event.stage()) == first - 1)
            || (event.kind() == EventKind.OPEN && first == 0);
  }

  private Predicate<CaseEvent> stops() {
    Trigger to = timed.deadline().map(Deadline::to).orElse(null);
    if (to != null) {
      return brings(to);
    }
    int last = timed.span().map(span -> span.last()).orElse(-1);
    return event -> event.kind() == EventKind.COMPLETE && position(event.stage()) == last;
  }

  private static Predicate<CaseEvent> brings(Trigger trigger) {
    if (trigger instanceof Trigger.Completed completed) {
      return event -> event.kind() == EventKind.COMPLETE && event.stage().equals(completed.stage());
    } else if (trigger instanceof Trigger.Entered entered) {
      return event -> event.kind() == EventKind.ENTER && event.stage().equals(entered.stage());
    } else if (trigger instanceof Trigger.Filed filed) {
      return event -> event.files(filed.name());
    } else if (trigger instanceof Trigger.Happened happened) {
      return of(happened.kind());
    }
    return of(trigger instanceof Trigger.Opened ? EventKind.OPEN : EventKind.CLOSE);
  }

  private static Predicate<CaseEvent> of(EventKind kind) {
    return event -> event.kind() == kind;
  }

  private int position(String stage) {
    return timed.course().stageIds().indexOf(stage);
  }

  /** The event of that moment that does it; else one that moves the case; else any. */
  private Optional<CaseEvent> at(Moment moment, Predicate<CaseEvent> wanted) {
    List<CaseEvent> then =
        timed.course().events().stream()
            .filter(event -> event.time().at().equals(moment.at()))
            .toList();
    return first(then, wanted)
        .or(() -> first(then, event -> MOVES.contains(event.kind())))
        .or(() -> then.stream().findFirst());
  }

  private static Optional<CaseEvent> first(List<CaseEvent> events, Predicate<CaseEvent> wanted) {
    return events.stream().filter(wanted).findFirst();
  }
}
