package io.plumbline.server.docket;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of the cases. Events come in here and nowhere else; each is stored once, and the cases
 * that they change are judged in the same transaction.
 */
@Service
public class Docket {
  private final LawInForce law;
  private final CaseRows cases;
  private final EventRows events;
  private final InstantSource clock;
  private final ApplicationEventPublisher publisher;

  Docket(
      LawInForce law,
      CaseRows cases,
      EventRows events,
      InstantSource clock,
      ApplicationEventPublisher publisher) {
    this.law = law;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
    this.publisher = publisher;
  }

  /**
   * Takes events, whole or not at all where the database fails. What is refused hinders nothing
   * else.
   *
   * @return an answer for each, in their order
   */
  @Transactional
  public List<Answer> take(List<Told> told, Origin origin) {
    Law now = law.now();
    Batch batch = new Batch(now, clock.instant(), origin);
    batch.hear(cases.locked(numbers(told)), told);
    cases.open(batch.newCases());
    batch.meet(events.known(batch.numbers(), batch.contents()));
    Set<String> changed = batch.changed();
    if (origin.history() && !changed.isEmpty()) {
      publisher.publishEvent(new HistoryComing(changed));
    }
    events.store(batch.taken());
    cases.grow(batch.taken());
    cases.forget(batch.unused());
    if (!changed.isEmpty()) {
      publisher.publishEvent(new CasesChanged(changed, origin.history()));
    }
    return batch.answers();
  }

  /** What is on record of these cases. */
  public List<CaseFile> files(Collection<String> caseIds) {
    Map<String, String> items = cases.items(caseIds);
    Map<String, List<CaseEvent>> heard = events.of(caseIds);
    List<CaseFile> files = new ArrayList<>();
    new TreeMap<>(items)
        .forEach(
            (id, item) -> files.add(new CaseFile(id, item, heard.getOrDefault(id, List.of()))));
    return files;
  }

  /** What is on record of that case. */
  public Optional<CaseFile> file(String caseId) {
    return files(List.of(caseId)).stream().findFirst();
  }

  /** The events of that case, each with what its sender said of it. */
  public List<Recorded> recorded(String caseId) {
    return events.recorded(caseId);
  }

  /** Locks these cases until the transaction ends, so that nobody else judges them meanwhile. */
  public void lock(Collection<String> caseIds) {
    cases.locked(new TreeSet<>(caseIds));
  }

  private static Set<String> numbers(List<Told> told) {
    Set<String> numbers = new TreeSet<>();
    told.forEach(one -> numbers.add(one.caseId()));
    return new LinkedHashSet<>(numbers);
  }

  /** The number under which an event of that source and id is known. */
  static String number(EventId id) {
    return id.source() + '\u001f' + id.id();
  }
}
