package io.plumbline.server.docket;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.law.Law;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some events told at once, and what becomes of each. */
final class Batch {
  private final Law law;
  private final Instant now;
  private final Origin origin;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, CaseRows.Row> rows = new HashMap<>();
  private final Map<String, NewCase> fresh = new LinkedHashMap<>();
  private final List<Entry> taken = new ArrayList<>();

  /**
   * An event that fits its case.
   *
   * @param place its place among those told
   * @param stamp how it came in
   */
  record Entry(int place, String caseId, CaseEvent event, byte[] digest, Stamp stamp) {
    String number() {
      return event.isNumbered() ? Docket.number(event.id()) : "";
    }
  }

  /**
   * How an event came in.
   *
   * @param claimed when the teller says it was learned; null where the teller is believed
   */
  record Stamp(Instant at, Origin origin, @Nullable Instant claimed) {}

  /** A case that is not on record yet. */
  record NewCase(String caseId, String item, String unit, String applicant, Instant at) {}

  Batch(Law law, Instant now, Origin origin) {
    this.law = law;
    this.now = now;
    this.origin = origin;
  }

  /** Hears the events; those that fit no case are refused. */
  void hear(Map<String, CaseRows.Row> onRecord, List<Told> told) {
    rows.putAll(onRecord);
    for (int i = 0; i < told.size(); i++) {
      answers.add(Answer.TAKEN);
      Refusal refusal = hear(i, told.get(i));
      if (refusal != null) {
        answers.set(i, Answer.refused(refusal));
      }
    }
  }

  private @Nullable Refusal hear(int place, Told told) {
    Optional<String> named = law.catalogue().codeOf(told.item());
    if (!told.item().isEmpty() && named.isEmpty()) {
      return Refusal.of("item", told.item());
    }
    CaseRows.Row row = rows.get(told.caseId());
    String item = row == null ? named.orElse("") : row.item();
    if (item.isEmpty()) {
      return Refusal.of("no-item", told.caseId());
    }
    if (named.isPresent() && !named.get().equals(item)) {
      return Refusal.of("other-item", told.item(), item);
    }
    String word = told.event().stage();
    Optional<String> stage = word.isEmpty() ? Optional.of("") : law.stage(item, word);
    if (stage.isEmpty()) {
      return Refusal.of("stage", word, item, stagesOf(item));
    }
    Instant ended = row == null ? null : row.endedAt();
    if (ended != null && comesTooLate(told.event(), ended)) {
      return Refusal.of("case-closed", told.caseId(), ended);
    }
    CaseEvent event = at(told.event(), stage.get());
    if (row == null) {
      open(told, item);
    }
    entries.add(
        new Entry(
            place, told.caseId(), event, Digests.of(told.caseId(), event), stamp(told.event())));
    return null;
  }

  private Stamp stamp(CaseEvent event) {
    Instant said = event.time().recordedAt();
    boolean believed = origin.history() || said.equals(event.time().at());
    return new Stamp(now, origin, believed ? null : said);
  }

  /** A live step on a case that has ended; history and corrections may say what they must. */
  private boolean comesTooLate(CaseEvent event, Instant ended) {
    return !origin.history()
        && !event.kind().isAmendment()
        && event.kind() != EventKind.COMPLAINT
        && event.kind() != EventKind.PAY
        && event.time().at().isAfter(ended);
  }

  private void open(Told told, String item) {
    rows.put(told.caseId(), new CaseRows.Row(told.caseId(), item, null));
    fresh.put(
        told.caseId(),
        new NewCase(
            told.caseId(),
            item,
            unit(told),
            told.event().kind() == EventKind.OPEN ? told.event().facts().actor() : "",
            now));
  }

  private String unit(Told told) {
    String named = told.event().facts().unit();
    return named.isEmpty() && origin.unitId() != null ? origin.unitId() : named;
  }

  /** Live events are learned when they come in, whatever the teller says. */
  private CaseEvent at(CaseEvent event, String stage) {
    EventTime time = event.time();
    Instant recorded = origin.history() ? time.recordedAt() : now;
    return new CaseEvent(
        event.id(),
        event.kind(),
        new EventTime(time.at(), recorded, time.bareDate(), time.seq()),
        stage,
        event.facts(),
        event.corrects());
  }

  private String stagesOf(String item) {
    List<PowerItem> versions = law.catalogue().versionsOf(item);
    return String.join("、", versions.get(versions.size() - 1).stageIds());
  }

  /**
   * In the order of their numbers, so that two who open the same ones never wait for each other.
   */
  List<NewCase> newCases() {
    return fresh.values().stream().sorted(Comparator.comparing(NewCase::caseId)).toList();
  }

  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    entries.stream().map(Entry::number).filter(n -> !n.isEmpty()).forEach(numbers::add);
    return numbers;
  }

  List<Entry> contents() {
    return entries.stream().filter(entry -> !entry.event().isNumbered()).toList();
  }

  /** Meets what is known: the same again is known, other content under its number is refused. */
  void meet(EventRows.Known known) {
    Map<String, EventRows.Stored> byNumber = new HashMap<>(known.byNumber());
    Set<String> byContent = new LinkedHashSet<>(known.byContent());
    for (Entry entry : entries) {
      if (entry.event().isNumbered()) {
        EventRows.Stored stored = byNumber.get(entry.number());
        if (stored == null) {
          byNumber.put(entry.number(), new EventRows.Stored(entry.caseId(), entry.digest()));
          taken.add(entry);
        } else {
          answers.set(entry.place(), meet(entry, stored));
        }
      } else if (byContent.add(entry.caseId() + Digests.hex(entry.digest()))) {
        taken.add(entry);
      } else {
        answers.set(entry.place(), Answer.KNOWN);
      }
    }
  }

  private static Answer meet(Entry entry, EventRows.Stored stored) {
    if (Arrays.equals(stored.digest(), entry.digest())) {
      return Answer.KNOWN;
    }
    String id = entry.event().id().id();
    return Answer.refused(
        stored.caseId().equals(entry.caseId())
            ? Refusal.of("id-twice", id, entry.caseId())
            : Refusal.of("id-of-other-case", id));
  }

  List<Entry> taken() {
    return taken;
  }

  Set<String> changed() {
    Set<String> changed = new LinkedHashSet<>();
    taken.forEach(entry -> changed.add(entry.caseId()));
    return changed;
  }

  /** New cases of which no event was taken. */
  List<String> unused() {
    Set<String> changed = changed();
    return fresh.keySet().stream().filter(id -> !changed.contains(id)).toList();
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }
}
