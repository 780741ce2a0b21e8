package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan down as a log has it: with those who did it, entered late now and then, entered
 * wrongly and put right.
 */
final class Rows {
  private final Opening opening;
  private final CasePlan plan;
  private final Dice dice;
  private final long end;
  private final List<Entry> entries = new ArrayList<>(24);
  private final List<Row> rows = new ArrayList<>(24);
  private final int officer;

  /** The rows of that plan in a log that ends before that time. */
  Rows(Opening opening, CasePlan plan, Dice dice, long end) {
    this.opening = opening;
    this.plan = plan;
    this.dice = dice;
    this.end = end;
    this.officer = dice.below(8);
  }

  List<Row> write() {
    course();
    entries.addAll(plan.facts);
    plan.oddities.forEach(odd -> add(odd.entry()));
    entries.sort(
        Comparator.comparingLong(Entry::time)
            .thenComparing(Entry::kind)
            .thenComparingInt(Entry::stage));
    for (Entry entry : entries) {
      if (entry.time() < end) {
        write(entry);
      }
    }
    if (dice.perMille(12)) {
      stray();
    }
    return rows;
  }

  private void course() {
    String party = plan.chart.isAppliedFor() ? party() : "";
    entries.add(
        new Entry(
            EventKind.OPEN, -1, plan.openedAt, new EventFacts(party, "", "", List.of(), null, "")));
    for (int i = 0; i < plan.visits.size(); i++) {
      visit(plan.visits.get(i), i);
    }
    plan.pauses.forEach(this::pause);
    if (plan.majorAt != CasePlan.NEVER) {
      entries.add(new Entry(EventKind.MAJOR, -1, plan.majorAt, EventFacts.NONE));
    }
    if (plan.isEnded()) {
      EventKind kind = plan.withdrawn ? EventKind.WITHDRAW : EventKind.CLOSE;
      entries.add(new Entry(kind, -1, plan.endedAt, EventFacts.NONE));
    }
  }

  private String party() {
    return dice.perMille(500) ? Names.person(dice) : Names.firm(dice);
  }

  private void visit(Visit visit, int index) {
    if (visit.isCompleted()) {
      entries.add(new Entry(EventKind.COMPLETE, visit.stage(), visit.to(), EventFacts.NONE));
    } else if (visit.ending() == Visit.Ending.SENT_BACK) {
      int back = plan.visits.get(index + 1).stage();
      EventFacts facts = new EventFacts("", "", "", List.of(), null, "材料需补充核实");
      entries.add(new Entry(EventKind.RETURN, back, visit.to(), facts));
    }
    boolean follows = index > 0 && plan.visits.get(index - 1).isCompleted();
    if (follows && dice.perMille(120)) {
      long entered = visit.from() + (dice.perMille(500) ? 0 : dice.between(1, 50));
      entries.add(new Entry(EventKind.ENTER, visit.stage(), entered, EventFacts.NONE));
    }
  }

  private void pause(Pause pause) {
    SuspensionGround ground = pause.ground();
    String reason =
        ground == null ? "其他原因" : ground.ground().zh() + (dice.perMille(300) ? "：依申请" : "");
    EventFacts facts = new EventFacts("", "", "中止审批表", List.of(), null, reason);
    entries.add(new Entry(EventKind.SUSPEND, -1, pause.time().from(), facts));
    if (pause.resumed()) {
      entries.add(new Entry(EventKind.RESUME, -1, pause.time().to(), EventFacts.NONE));
    }
  }

  private void add(@Nullable Entry entry) {
    if (entry != null) {
      entries.add(entry);
    }
  }

  private void write(Entry entry) {
    Entry signed = entry.saying(signed(entry));
    long recorded = dice.perMille(30) ? later(entry.time(), 3) : entry.time();
    long corrected = later(recorded, 2);
    if (dice.perMille(4) && corrected > recorded && isCorrectable(entry)) {
      Entry wrong = wrong(signed);
      rows.add(
          new Row(
              opening, rows.size() + 1, entry.kind(), wrong, Math.max(recorded, wrong.time()), 0));
      long known = Math.max(corrected, later(wrong.time(), 1));
      rows.add(new Row(opening, rows.size() + 1, EventKind.CORRECT, signed, known, rows.size()));
    } else {
      rows.add(new Row(opening, rows.size() + 1, entry.kind(), signed, recorded, 0));
    }
  }

  /** Some time later, but before the log ends. */
  private long later(long time, int days) {
    return Math.min(Math.max(time, end - 1), time + dice.between(600, days * (int) OfficeDays.DAY));
  }

  private static boolean isCorrectable(Entry entry) {
    return switch (entry.kind()) {
      case COMPLETE, DOCUMENT, PEOPLE, AMOUNT -> true;
      default -> false;
    };
  }

  private Entry wrong(Entry right) {
    EventFacts facts = right.facts();
    if (right.kind() == EventKind.COMPLETE) {
      return right.at(later(right.time(), 4));
    }
    List<String> people = facts.people().isEmpty() ? List.of() : facts.people().subList(0, 1);
    Sum sum =
        facts.sum() == null ? null : new Sum(BigDecimal.valueOf(88_888_888), facts.sum().persons());
    String document = facts.document().isEmpty() ? "" : "工作记录";
    return right.saying(
        new EventFacts(facts.actor(), facts.unit(), document, people, sum, facts.reason()));
  }

  /** Something entered into the wrong case, and taken out again. */
  private void stray() {
    long time = plan.openedAt + dice.between(1, 200_000);
    long recorded = later(time, 1);
    long retracted = later(recorded, 2);
    if (retracted < end && recorded > time && retracted > recorded) {
      EventKind kind = dice.pick(List.of(EventKind.COMPLAINT, EventKind.SUSPEND, EventKind.AMOUNT));
      Sum sum = kind == EventKind.AMOUNT ? new Sum(BigDecimal.valueOf(99_999_999), 1) : null;
      Entry stray = new Entry(kind, -1, time, new EventFacts("", "", "", List.of(), sum, "误录"));
      rows.add(new Row(opening, rows.size() + 1, kind, stray, recorded, 0));
      Entry retract =
          new Entry(
              EventKind.RETRACT,
              -1,
              retracted,
              new EventFacts(chief(), unit(-1), "", List.of(), null, "误录"));
      rows.add(
          new Row(opening, rows.size() + 1, EventKind.RETRACT, retract, retracted, rows.size()));
    }
  }

  private EventFacts signed(Entry entry) {
    EventFacts facts = entry.facts();
    if (!facts.actor().isEmpty() || entry.kind() == EventKind.COMPLAINT) {
      return facts;
    }
    String actor = facts.people().isEmpty() ? actor(entry) : facts.people().get(0);
    return new EventFacts(
        actor, unit(entry.stage()), facts.document(), facts.people(), facts.sum(), facts.reason());
  }

  private String actor(Entry entry) {
    return switch (entry.kind()) {
      case SUSPEND, RETURN, MAJOR, WITHDRAW -> chief();
      case AMOUNT -> opening.desk().staff(entry.stage()).deputy();
      default -> opening.desk().staff(entry.stage()).officers().get(officer);
    };
  }

  private String chief() {
    return opening.desk().staff(0).chief();
  }

  private String unit(int stage) {
    return opening.desk().unit(stage);
  }
}
