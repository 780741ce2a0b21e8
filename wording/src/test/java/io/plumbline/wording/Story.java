package io.plumbline.wording;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in a few words; times are written {@code 2026-09-21} or {@code 2026-09-21 09:00}. */
final class Story {
  private final Bureau bureau;
  private final List<CaseEvent> events = new ArrayList<>();

  Story(Bureau bureau) {
    this.bureau = bureau;
  }

  /** Something done by 张伟 of the 行政审批科. */
  Story tell(EventKind kind, String stage, String time) {
    return tell(kind, stage, time, facts("", List.of(), null, ""));
  }

  Story file(String document, String time, String... signers) {
    return tell(EventKind.DOCUMENT, "", time, facts(document, List.of(signers), null, ""));
  }

  Story people(String stage, String time, String... people) {
    return tell(EventKind.PEOPLE, stage, time, facts("", List.of(people), null, ""));
  }

  Story decide(@Nullable String yuan, @Nullable Integer persons, String time) {
    Sum sum = new Sum(yuan == null ? null : new BigDecimal(yuan), persons);
    return tell(EventKind.AMOUNT, "决定", time, facts("", List.of(), sum, ""));
  }

  Story suspend(String ground, String document, String time) {
    return tell(EventKind.SUSPEND, "", time, facts(document, List.of(), null, ground));
  }

  /** A complaint by nobody named. */
  Story complain(String stage, String reason, String time) {
    EventFacts facts = new EventFacts("", "", "", List.of(), null, reason);
    return tell(EventKind.COMPLAINT, stage, time, facts);
  }

  Story correct(String id, String time) {
    EventId number = new EventId("OA", "2");
    events.add(
        new CaseEvent(
            number, EventKind.CORRECT, time(time), "", facts("", List.of(), null, ""), id));
    return this;
  }

  /** The last event was learned then. */
  Story recorded(String time) {
    CaseEvent last = events.remove(events.size() - 1);
    EventTime was = last.time();
    EventTime late = new EventTime(was.at(), time(time).at(), was.bareDate(), was.seq());
    events.add(new CaseEvent(last.id(), last.kind(), late, last.stage(), last.facts(), ""));
    return this;
  }

  Verdict asOf(String day) {
    LocalDate next = LocalDate.parse(day).plusDays(1);
    Instant end = next.atStartOfDay(Bureau.ZONE).toInstant().minusNanos(1);
    return bureau.judge().judge(new CaseFile("XK01-2026-1", Bureau.CODE, events), end, Instant.MAX);
  }

  private Story tell(EventKind kind, String stage, String time, EventFacts facts) {
    events.add(new CaseEvent(EventId.NONE, kind, time(time), stage, facts, ""));
    return this;
  }

  private static EventFacts facts(
      String document, List<String> people, @Nullable Sum sum, String reason) {
    return new EventFacts("张伟", "行政审批科", document, people, sum, reason);
  }

  private static EventTime time(String time) {
    boolean bare = time.length() == "2026-09-21".length();
    LocalDateTime local =
        bare ? LocalDate.parse(time).atStartOfDay() : LocalDateTime.parse(time.replace(' ', 'T'));
    Instant at = local.atZone(Bureau.ZONE).toInstant();
    return new EventTime(at, at, bare, 0);
  }
}
