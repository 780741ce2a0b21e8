package io.plumbline.kernel.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is held to be true at an instant: the events known by then, each in the form that the last
 * of its corrections gave it, without those that were retracted. A correction stands in its event's
 * place with its own columns; a correction may itself be corrected or retracted.
 */
public final class Amendments {
  private static final Comparator<CaseEvent> BY_RECORDING =
      Comparator.<CaseEvent, Instant>comparing(event -> event.time().recordedAt())
          .thenComparing(event -> event.id().id())
          .thenComparing(CaseEvent::text);

  private final List<CaseEvent> known;
  private final Map<EventId, List<CaseEvent>> byTarget = new HashMap<>();
  private final Set<CaseEvent> asked = new HashSet<>();

  private Amendments(List<CaseEvent> known) {
    this.known = known.stream().distinct().sorted(BY_RECORDING).toList();
    for (CaseEvent event : this.known) {
      if (event.kind().isAmendment()) {
        byTarget.computeIfAbsent(target(event), id -> new ArrayList<>()).add(event);
      }
    }
  }

  /**
   * What a case's record says.
   *
   * @param events the events that stand
   * @param unknown corrections and retractions that lead to no event of the record
   */
  public record Standing(List<CaseEvent> events, List<CaseEvent> unknown) {}

  /** The record as it was known at that instant. */
  public static Standing asKnownAt(List<CaseEvent> all, Instant knownAt) {
    boolean amended = false;
    boolean allKnown = true;
    for (CaseEvent event : all) {
      amended |= event.kind().isAmendment();
      allKnown &= isKnown(event, knownAt);
    }
    List<CaseEvent> known =
        allKnown ? all : all.stream().filter(event -> isKnown(event, knownAt)).toList();
    return amended ? new Amendments(known).resolve() : new Standing(known, List.of());
  }

  private static boolean isKnown(CaseEvent event, Instant knownAt) {
    return !event.time().recordedAt().isAfter(knownAt);
  }

  private Standing resolve() {
    List<CaseEvent> standing = new ArrayList<>();
    for (CaseEvent event : known) {
      if (!event.kind().isAmendment()) {
        standing(event).ifPresent(standing::add);
      }
    }
    List<CaseEvent> unknown = new ArrayList<>(known);
    unknown.removeAll(asked);
    return new Standing(standing, unknown);
  }

  /**
   * The form in which that event stands, the last recorded amendment that itself stands deciding;
   * empty where it was retracted. Each event is asked once, whatever a record makes of its numbers.
   */
  private Optional<CaseEvent> standing(CaseEvent event) {
    Optional<CaseEvent> form = Optional.of(event);
    if (!asked.add(event)) {
      return Optional.empty();
    }
    for (CaseEvent amendment : amendmentsOf(event)) {
      Optional<CaseEvent> amended = standing(amendment);
      if (amended.isPresent()) {
        boolean retracted = amendment.kind() == EventKind.RETRACT;
        form = retracted ? Optional.empty() : Optional.of(inPlaceOf(event, amended.get()));
      }
    }
    return form;
  }

  private List<CaseEvent> amendmentsOf(CaseEvent event) {
    return event.isNumbered() ? byTarget.getOrDefault(event.id(), List.of()) : List.of();
  }

  private static EventId target(CaseEvent amendment) {
    return new EventId(amendment.id().source(), amendment.corrects());
  }

  private static CaseEvent inPlaceOf(CaseEvent event, CaseEvent form) {
    return new CaseEvent(
        event.id(), event.kind(), form.time(), form.stage(), form.facts(), event.corrects());
  }
}
