package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.RuleKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The truth about a plan: every rule that it breaks by the end of the log, and the necessary
 * consequences of what was planted with it. It is reckoned from the plan and never by the kernel's
 * judge, whose test it is.
 */
final class Truth {
  private final CasePlan plan;
  private final OfficeDays days;
  private final int endDay;
  private final Set<Planted> found = new LinkedHashSet<>();

  private Truth(CasePlan plan, OfficeDays days, int endDay) {
    this.plan = plan;
    this.days = days;
    this.endDay = endDay;
  }

  /** What a log that ends with that day shows of the plan's breaches. */
  static List<Planted> of(CasePlan plan, OfficeDays days, int endDay) {
    Truth truth = new Truth(plan.seenAt(OfficeDays.startOf(endDay + 1)), days, endDay);
    truth.reckon();
    return new ArrayList<>(truth.found);
  }

  private void reckon() {
    plan.chart.limits.forEach(this::limit);
    for (SupervisionPoint point : plan.chart.points) {
      if (point.rule() instanceof DocumentRule rule) {
        document(point, rule);
      } else if (point.rule() instanceof Headcount rule) {
        people(point, rule);
      } else if (point.rule() instanceof AmountRule rule) {
        sum(point, rule);
      }
    }
    complaints();
    plan.pauses.forEach(this::suspension);
    plan.oddities.forEach(odd -> note(odd.code().code(), odd.stage(), odd.time()));
  }

  private void limit(TimeLimit limit) {
    LimitRuns runs = LimitRuns.of(plan, limit);
    if (!runs.stretches().isEmpty()) {
      Reckoning reckoning = new Reckoning(days, runs.stretches(), plan.standstills());
      String stage = limit.rule().stage().orElse(stage(limit.point().place().stages().first()));
      late(
          point(limit.point(), stage),
          reckoning,
          LimitRuns.granted(plan, limit, reckoning),
          runs.actualDay());
    }
  }

  private void late(Planted.Point point, Reckoning reckoning, Limit limit, int actualDay) {
    int due = reckoning.dueDay(limit);
    if (due < endDay) {
      found.add(
          new Planted(plan.caseId, code(), point, OfficeDays.startOf(due + 1), due, actualDay));
    }
  }

  private void suspension(Pause pause) {
    SuspensionGround ground = pause.ground();
    if (ground != null && ground.limit() != null) {
      Planted.Point point =
          new Planted.Point(
              "",
              Layer.GENERAL.code(),
              "suspension/" + ground.ground().zh(),
              RuleKind.DEADLINE.code());
      Reckoning reckoning = new Reckoning(days, List.of(pause.time()), List.of());
      int actual = pause.time().isOpen() ? Planted.NO_DAY : pause.time().lastDay();
      late(point, reckoning, ground.limit(), actual);
    }
  }

  private void document(SupervisionPoint point, DocumentRule rule) {
    for (long judged : judgedAt(point.place().stages())) {
      long at = rule.majorOnly() ? Math.max(judged, plan.majorAt) : judged;
      if (at != CasePlan.NEVER && !isFiledBy(at == judged ? at : at - 1, rule)) {
        add(point, at);
        return;
      }
    }
  }

  private boolean isFiledBy(long at, DocumentRule rule) {
    return plan.facts(EventKind.DOCUMENT).stream()
        .anyMatch(
            filing ->
                filing.time() <= at
                    && isNamed(filing.facts().document(), rule)
                    && Set.copyOf(filing.facts().people()).size() >= rule.minimumSigners());
  }

  private static boolean isNamed(String document, DocumentRule rule) {
    return document.equals(rule.name().zh()) || document.equals(rule.name().en());
  }

  private void people(SupervisionPoint point, Headcount rule) {
    for (long judged : judgedAt(point.place().stages())) {
      Set<String> people = new TreeSet<>();
      for (Entry entry : plan.facts(EventKind.PEOPLE)) {
        if (entry.time() <= judged && point.place().stages().holds(entry.stage())) {
          people.addAll(entry.facts().people());
        }
      }
      if (people.size() < rule.minimum()) {
        add(point, judged);
        return;
      }
    }
  }

  /** When a stage's papers and people are asked for: completed, passed over, or closed in it. */
  private List<Long> judgedAt(StageSpan span) {
    List<Long> judged = new ArrayList<>(1);
    for (Visit visit : plan.visits) {
      boolean completes = visit.isCompleted() || visit.ending() == Visit.Ending.PASSED_OVER;
      boolean closes = visit.ending() == Visit.Ending.CASE_ENDED && !plan.withdrawn;
      if ((visit.stage() == span.last() && completes) || (span.holds(visit.stage()) && closes)) {
        judged.add(visit.noticedAt());
      }
    }
    return judged;
  }

  private void sum(SupervisionPoint point, AmountRule rule) {
    boolean broken = false;
    for (Entry entry : plan.facts(EventKind.AMOUNT)) {
      Sum sum = entry.facts().sum();
      if (entry.stage() >= 0 && !point.place().stages().holds(entry.stage())) {
        continue;
      }
      if (sum == null || sum.yuan() == null) {
        note("amount-missing", stageOf(entry), entry.time());
      } else if (rule.perPerson() && (sum.persons() == null || sum.persons() == 0)) {
        note("persons-missing", stageOf(entry), entry.time());
      } else if (!broken
          && isOutside(sum.yuan(), rule, sum.persons() == null ? 1 : sum.persons())) {
        broken = true;
        String stage =
            isStatutory(point) ? stage(stageOf(entry)) : stage(point.place().stages().first());
        found.add(
            new Planted(
                plan.caseId,
                code(),
                point(point, stage),
                entry.time(),
                Planted.NO_DAY,
                Planted.NO_DAY));
      }
    }
  }

  private static boolean isOutside(BigDecimal yuan, AmountRule rule, int persons) {
    BigDecimal times = BigDecimal.valueOf(rule.perPerson() ? persons : 1);
    return (rule.minimum() != null && yuan.compareTo(rule.minimum().multiply(times)) < 0)
        || (rule.maximum() != null && yuan.compareTo(rule.maximum().multiply(times)) > 0);
  }

  private void complaints() {
    for (Entry entry : plan.facts(EventKind.COMPLAINT)) {
      int stage = stageOf(entry);
      boolean covered = false;
      for (SupervisionPoint point : plan.chart.points) {
        if (point.rule() instanceof ComplaintRule && point.place().stages().holds(stage)) {
          covered = true;
          add(point, entry.time());
        }
      }
      if (!covered) {
        Planted.Point general =
            new Planted.Point(
                stage(stage), Layer.GENERAL.code(), "general/complaint", RuleKind.COMPLAINT.code());
        found.add(
            new Planted(
                plan.caseId, code(), general, entry.time(), Planted.NO_DAY, Planted.NO_DAY));
      }
    }
  }

  private int stageOf(Entry entry) {
    return entry.stage() >= 0 ? entry.stage() : plan.stageAt(entry.time());
  }

  private void note(String code, int stage, long at) {
    Planted.Point point =
        new Planted.Point(stage(stage), Layer.DATA.code(), "data/" + code, RuleKind.DATA.code());
    found.add(new Planted(plan.caseId, code(), point, at, Planted.NO_DAY, Planted.NO_DAY));
  }

  private void add(SupervisionPoint point, long at) {
    Planted.Point broken = point(point, stage(point.place().stages().first()));
    found.add(new Planted(plan.caseId, code(), broken, at, Planted.NO_DAY, Planted.NO_DAY));
  }

  private static Planted.Point point(SupervisionPoint point, String stage) {
    return new Planted.Point(
        stage, point.place().layer().code(), point.id(), point.rule().kind().code());
  }

  private static boolean isStatutory(SupervisionPoint point) {
    return point.place().layer() == Layer.STATUTORY;
  }

  private String stage(int position) {
    return position < 0 ? "" : plan.chart.stages.get(position);
  }

  private String code() {
    return plan.chart.item.code();
  }
}
