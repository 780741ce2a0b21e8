package io.plumbline.kernel.cases;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Judge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A case's events in a few words each; {@link Times} says how times are written. */
public final class Story {
  private final Judge judge;
  private final ZoneId zone;
  private final List<CaseEvent> events = new ArrayList<>();

  private Story(Judge judge) {
    this.judge = judge;
    this.zone = judge.catalogue().settings().zone();
  }

  public static Story of(Chart chart) {
    return of(chart.judge());
  }

  public static Story of(Judge judge) {
    return new Story(judge);
  }

  public Story open(String time) {
    return tell(EventKind.OPEN, "", time);
  }

  public Story enter(String stage, String time) {
    return tell(EventKind.ENTER, stage, time);
  }

  public Story complete(String stage, String time) {
    return tell(EventKind.COMPLETE, stage, time);
  }

  public Story sendBackTo(String stage, String time) {
    return tell(EventKind.RETURN, stage, time);
  }

  public Story suspend(String time) {
    return suspend("听证", time);
  }

  public Story suspend(String ground, String time) {
    return tell(EventKind.SUSPEND, "", time, new EventFacts("", "", "", List.of(), null, ground));
  }

  public Story resume(String time) {
    return tell(EventKind.RESUME, "", time);
  }

  public Story close(String time) {
    return tell(EventKind.CLOSE, "", time);
  }

  public Story withdraw(String time) {
    return tell(EventKind.WITHDRAW, "", time);
  }

  public Story major(String time) {
    return tell(EventKind.MAJOR, "", time);
  }

  public Story file(String document, String time, String... signers) {
    return tell(
        EventKind.DOCUMENT, "", time, new EventFacts("", "", document, List.of(signers), null, ""));
  }

  public Story people(String stage, String time, String... people) {
    return tell(
        EventKind.PEOPLE, stage, time, new EventFacts("", "", "", List.of(people), null, ""));
  }

  public Story decide(String yuan, String time) {
    return decide("", yuan, null, time);
  }

  public Story decide(String stage, String yuan, @Nullable Integer persons, String time) {
    Sum sum = new Sum(yuan.isEmpty() ? null : new BigDecimal(yuan), persons);
    return tell(EventKind.AMOUNT, stage, time, new EventFacts("", "", "", List.of(), sum, ""));
  }

  public Story complain(String stage, String time) {
    return tell(EventKind.COMPLAINT, stage, time);
  }

  public Story tell(EventKind kind, String stage, String time) {
    return tell(kind, stage, time, EventFacts.NONE);
  }

  /** Any event. */
  public Story tell(EventKind kind, String stage, String time, EventFacts facts) {
    events.add(new CaseEvent(EventId.NONE, kind, Times.event(time, zone), stage, facts, ""));
    return this;
  }

  /** The event numbered so happened at that stage and time instead. */
  public Story correct(String id, String stage, String time) {
    events.add(
        new CaseEvent(
            new EventId("", "correcting " + id + " " + events.size()),
            EventKind.CORRECT,
            Times.event(time, zone),
            stage,
            EventFacts.NONE,
            id));
    return this;
  }

  /** The event numbered so did not happen. */
  public Story retract(String id, String time) {
    return correct(id, "", time).lastBecomes(EventKind.RETRACT);
  }

  /** The last event has that number. */
  public Story numbered(String id) {
    CaseEvent last = takeLast();
    return add(new EventId(last.id().source(), id), last.kind(), last.time(), last);
  }

  /** The last event comes from that source. */
  public Story from(String source) {
    CaseEvent last = takeLast();
    return add(new EventId(source, last.id().id()), last.kind(), last.time(), last);
  }

  /** The last event was learned then. */
  public Story recorded(String time) {
    CaseEvent last = takeLast();
    EventTime was = last.time();
    Instant recordedAt = Times.event(time, zone).at();
    return add(
        last.id(),
        last.kind(),
        new EventTime(was.at(), recordedAt, was.bareDate(), was.seq()),
        last);
  }

  /** The last event has that place among those of its time. */
  public Story seq(long seq) {
    CaseEvent last = takeLast();
    EventTime was = last.time();
    return add(
        last.id(),
        last.kind(),
        new EventTime(was.at(), was.recordedAt(), was.bareDate(), seq),
        last);
  }

  private Story lastBecomes(EventKind kind) {
    CaseEvent last = takeLast();
    return add(last.id(), kind, last.time(), last);
  }

  private CaseEvent takeLast() {
    return events.remove(events.size() - 1);
  }

  private Story add(EventId id, EventKind kind, EventTime time, CaseEvent rest) {
    events.add(new CaseEvent(id, kind, time, rest.stage(), rest.facts(), rest.corrects()));
    return this;
  }

  public List<CaseEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** The same events in another order, some of them heard twice. */
  public Story heardOtherwise(Random random) {
    Story other = new Story(judge);
    for (CaseEvent event : events) {
      other.events.add(event);
      if (random.nextInt(3) == 0) {
        other.events.add(event);
      }
    }
    Collections.shuffle(other.events, random);
    return other;
  }

  /** The verdict as of then; a bare date means its end. */
  public Told asOf(String time) {
    return at(Times.asOf(time, zone), Instant.MAX);
  }

  /** The verdict as of then with the knowledge of then. */
  public Told asOf(String time, String knownAt) {
    return at(Times.asOf(time, zone), Times.asOf(knownAt, zone));
  }

  public Told at(Instant asOf, Instant knownAt) {
    return new Told(
        judge.judge(new CaseFile("案-1", Chart.CODE, events), asOf, knownAt), asOf, zone);
  }
}
