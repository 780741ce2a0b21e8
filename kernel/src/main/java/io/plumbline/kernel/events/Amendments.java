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
  private static final Comparator<CaseEvent> LAST_RECORDED =
      Comparator.<CaseEvent, Instant>comparing(event -> event.time().recordedAt())
          .thenComparing(event -> event.id().id())
          .thenComparing(CaseEvent::text);

  private final Map<EventId, List<CaseEvent>> byTarget = new HashMap<>();
  private final List<CaseEvent> facts = new ArrayList<>();
  private final List<CaseEvent> unknown = new ArrayList<>();

  private Amendments(List<CaseEvent> known) {
    Set<EventId> ids = new HashSet<>();
    for (CaseEvent event : known) {
      ids.add(event.id());
    }
    for (CaseEvent event : known) {
      if (!event.kind().isAmendment()) {
        facts.add(event);
      } else {
        EventId target = new EventId(event.id().source(), event.corrects());
        if (!ids.contains(target) || event.corrects().isEmpty()) {
          unknown.add(event);
        }
        byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(event);
      }
    }
  }

  /**
   * What a case's record says.
   *
   * @param events the events that stand
   * @param unknown corrections and retractions of events that the record does not hold
   */
  public record Standing(List<CaseEvent> events, List<CaseEvent> unknown) {}

  /** The record as it was known at that instant. */
  public static Standing asKnownAt(List<CaseEvent> all, Instant knownAt) {
    List<CaseEvent> known = new ArrayList<>(all.size());
    boolean amended = false;
    for (CaseEvent event : all) {
      if (!event.time().recordedAt().isAfter(knownAt)) {
        known.add(event);
        amended |= event.kind().isAmendment();
      }
    }
    return amended ? new Amendments(known).resolve() : new Standing(known, List.of());
  }

  private Standing resolve() {
    List<CaseEvent> standing = new ArrayList<>();
    for (CaseEvent fact : facts) {
      standing(fact, new HashSet<>()).ifPresent(standing::add);
    }
    return new Standing(standing, unknown);
  }

  /** The form in which that event stands; empty where it was retracted. */
  private Optional<CaseEvent> standing(CaseEvent event, Set<CaseEvent> asked) {
    if (!asked.add(event)) {
      return Optional.empty();
    }
    Optional<CaseEvent> last =
        byTarget.getOrDefault(event.id(), List.of()).stream()
            .filter(event.isNumbered() ? amendment -> true : amendment -> false)
            .filter(amendment -> standing(amendment, new HashSet<>(asked)).isPresent())
            .max(LAST_RECORDED);
    if (last.isEmpty()) {
      return Optional.of(event);
    }
    CaseEvent amendment = last.get();
    return amendment.kind() == EventKind.RETRACT
        ? Optional.empty()
        : standing(amendment, asked).map(form -> inPlaceOf(event, form));
  }

  private static CaseEvent inPlaceOf(CaseEvent event, CaseEvent form) {
    return new CaseEvent(
        event.id(), event.kind(), form.time(), form.stage(), form.facts(), event.corrects());
  }
}
