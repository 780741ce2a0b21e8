package io.plumbline.server.operations.demo;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.server.docket.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of the demo's today, told step by step; what rules ask is done unless said otherwise.
 */
final class Story {
  private final DemoDay day;
  private final PowerItem item;
  private final String caseId;
  private final Hand hand;
  private final List<CaseEvent> events = new ArrayList<>();

  /**
   * Who handles a case.
   *
   * @param handled whether it is theirs already; else it waits for the chief to assign it
   * @param names of the unit's officers, the handler first
   */
  record Hand(String unit, boolean handled, List<String> names) {
    Hand {
      names = List.copyOf(names);
    }

    String name() {
      return names.get(0);
    }
  }

  Story(DemoDay day, PowerItem item, String caseId, Hand hand) {
    this.day = day;
    this.item = item;
    this.caseId = caseId;
    this.hand = hand;
  }

  Story opened(int daysBack, String time, String applicant) {
    EventFacts facts = new EventFacts(applicant, hand.unit(), "", List.of(), null, "");
    return add(EventKind.OPEN, "", day.back(daysBack, time), facts);
  }

  /** Completes a stage in good order. */
  Story completed(int stage, int daysBack, String time) {
    Instant at = day.back(daysBack, time);
    for (SupervisionPoint point : item.pointsOn(day.day())) {
      if (point.place().stages().last() == stage) {
        prepare(point, stage, at.minusSeconds(1_500));
      }
    }
    return completedCarelessly(stage, daysBack, time);
  }

  private void prepare(SupervisionPoint point, int stage, Instant at) {
    if (point.rule() instanceof DocumentRule rule && !rule.majorOnly()) {
      List<String> signers = hand.names().subList(0, Math.max(1, rule.minimumSigners()));
      add(EventKind.DOCUMENT, id(stage), at, facts(rule.name().zh(), signers, null, ""));
    } else if (point.rule() instanceof Headcount rule) {
      List<String> people = hand.names().subList(0, rule.minimum());
      add(EventKind.PEOPLE, id(stage), at, facts("", people, null, ""));
    }
  }

  /** Completes a stage, whatever its rules ask. */
  Story completedCarelessly(int stage, int daysBack, String time) {
    return add(
        EventKind.COMPLETE, id(stage), day.back(daysBack, time), facts("", List.of(), null, ""));
  }

  /** Only one went, where rules may ask for more. */
  Story visitedAlone(int stage, int daysBack, String time) {
    EventFacts facts = facts("", List.of(hand.name()), null, "");
    return add(EventKind.PEOPLE, id(stage), day.back(daysBack, time), facts);
  }

  Story sentBack(int stage, int daysBack, String time, String reason) {
    return add(
        EventKind.RETURN, id(stage), day.back(daysBack, time), facts("", List.of(), null, reason));
  }

  Story suspended(int daysBack, String time, String ground) {
    EventFacts facts = facts("中止审批表", List.of(), null, ground);
    return add(EventKind.SUSPEND, "", day.back(daysBack, time), facts);
  }

  Story decided(int stage, int daysBack, String time, int yuan) {
    Sum sum = new Sum(BigDecimal.valueOf(yuan), 1);
    return add(
        EventKind.AMOUNT, id(stage), day.back(daysBack, time), facts("", List.of(), sum, ""));
  }

  private EventFacts facts(
      String document,
      List<String> people,
      @org.jspecify.annotations.Nullable Sum sum,
      String reason) {
    return new EventFacts(hand.name(), hand.unit(), document, people, sum, reason);
  }

  private String id(int stage) {
    return item.stageIds().get(Math.min(stage, item.stageIds().size() - 1));
  }

  private Story add(EventKind kind, String stage, Instant at, EventFacts facts) {
    EventId number = new EventId("demo", caseId + "/" + (events.size() + 1));
    events.add(new CaseEvent(number, kind, EventTime.at(at), stage, facts, ""));
    return this;
  }

  String caseId() {
    return caseId;
  }

  Hand hand() {
    return hand;
  }

  CaseFile file() {
    return new CaseFile(caseId, item.code(), events);
  }

  List<Told> told() {
    return events.stream().map(event -> new Told(caseId, item.code(), event)).toList();
  }
}
