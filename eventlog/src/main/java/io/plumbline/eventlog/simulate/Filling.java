package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills a case's way through its stages with papers, people and sums, as its chart asks. */
final class Filling {
  private static final EventFacts NONE = EventFacts.NONE;
  private final CasePlan plan;
  private final Chart chart;
  private final Times times;
  private final Dice dice;
  private final @Nullable Target target;
  private final Desk desk;
  private final int team;

  Filling(CasePlan plan, Desk desk, OfficeDays days, Dice dice, @Nullable Target target) {
    this.plan = plan;
    this.chart = plan.chart;
    this.times = new Times(days, dice);
    this.dice = dice;
    this.target = target;
    this.desk = desk;
    this.team = dice.below(8);
  }

  void fill() {
    markMajor();
    TreeSet<Integer> seen = new TreeSet<>();
    for (Visit visit : plan.visits) {
      if (seen.add(visit.stage())) {
        first(visit);
      } else {
        again(visit);
      }
    }
  }

  private void first(Visit visit) {
    if (!plan.withdrawn || visit.ending() != Visit.Ending.CASE_ENDED || dice.perMille(400)) {
      asked(visit);
    }
    named(visit);
    usual(visit);
    if (visit.stage() == chart.stages.size() - 1 && chart.paysOut()) {
      pay(visit);
    }
  }

  private void again(Visit visit) {
    if (dice.perMille(500)) {
      asked(visit);
    }
  }

  private void asked(Visit visit) {
    for (DocumentRule rule : chart.asked(DocumentRule.class, visit.stage())) {
      if (!rule.majorOnly() || plan.majorAt != CasePlan.NEVER) {
        file(rule, visit);
      }
    }
    for (Headcount rule : chart.asked(Headcount.class, visit.stage())) {
      people(rule, visit);
    }
    if (visit.stage() == chart.decisionStage()) {
      decide(visit);
    }
  }

  private void file(DocumentRule rule, Visit visit) {
    int signers = Math.max(rule.minimumSigners(), 1) + dice.below(2);
    String name = dice.perMille(30) ? rule.name().en() : rule.name().zh();
    if (target == null || !rule.equals(target.rule())) {
      file(name, visit.stage(), times.in(visit), signers);
      return;
    }
    switch (target.violation()) {
      case DOCUMENT_AFTERWARDS -> file(name, visit.stage(), times.after(visit, plan), signers);
      case SIGNED_BY_ONE -> file(name, visit.stage(), times.in(visit), 1);
      case SIGNED_TWICE_BY_ONE -> filedBy(name, visit, twice(visit.stage(), rule.minimumSigners()));
      case SIGNED_SEPARATELY -> separately(name, visit, rule.minimumSigners());
      default -> {}
    }
  }

  private void separately(String name, Visit visit, int signers) {
    for (String signer : names(visit.stage(), signers)) {
      filedBy(name, visit, List.of(signer));
    }
  }

  private void file(String name, int stage, long time, int signers) {
    add(
        EventKind.DOCUMENT,
        stage,
        time,
        new EventFacts("", "", name, names(stage, signers), null, ""));
  }

  private void filedBy(String name, Visit visit, List<String> signers) {
    add(
        EventKind.DOCUMENT,
        visit.stage(),
        times.in(visit),
        new EventFacts("", "", name, signers, null, ""));
  }

  private void people(Headcount rule, Visit visit) {
    boolean meant = target != null && rule.equals(target.rule());
    if (meant && target != null && target.is(Violation.ONE_PERSON_TWICE)) {
      present(visit, twice(visit.stage(), rule.minimum()));
    } else if (meant) {
      present(visit, names(visit.stage(), rule.minimum() - 1));
    } else if (dice.perMille(200)) {
      names(visit.stage(), rule.minimum()).forEach(name -> present(visit, List.of(name)));
    } else {
      present(visit, names(visit.stage(), rule.minimum() + dice.below(2)));
    }
  }

  private void present(Visit visit, List<String> people) {
    if (!people.isEmpty()) {
      add(
          EventKind.PEOPLE,
          visit.stage(),
          times.in(visit),
          new EventFacts("", "", "", people, null, ""));
    }
  }

  private void decide(Visit visit) {
    List<AmountRule> rules = Sums.rulesAt(chart, visit.stage());
    Sums sums = new Sums(rules, dice);
    Sum sum = target == null ? sums.lawful() : planted(target, sums);
    if (sum != null) {
      boolean counted = rules.stream().anyMatch(AmountRule::perPerson) || dice.perMille(300);
      Sum said =
          counted || sum.persons() == null || sum.persons() > 1 ? sum : new Sum(sum.yuan(), null);
      int stage = dice.perMille(900) ? visit.stage() : -1;
      add(
          EventKind.AMOUNT,
          stage,
          Math.min(times.in(visit), visit.to() - 1),
          summed(target != null && isOdd(target) ? sum : said));
    }
  }

  private static boolean isOdd(Target target) {
    return target.is(Violation.SUM_UNKNOWN) || target.is(Violation.PERSONS_UNKNOWN);
  }

  private static EventFacts summed(Sum sum) {
    return new EventFacts("", "", "", List.of(), sum, "");
  }

  private @Nullable Sum planted(Target target, Sums sums) {
    Sum lawful = sums.lawful();
    BigDecimal yuan = lawful == null ? BigDecimal.ONE : lawful.yuan();
    return switch (target.violation()) {
      case TOO_LITTLE -> target.rule() instanceof AmountRule rule ? sums.below(rule) : lawful;
      case TOO_MUCH -> target.rule() instanceof AmountRule rule ? sums.above(rule) : lawful;
      case SUM_UNKNOWN -> new Sum(null, 1);
      case PERSONS_UNKNOWN -> new Sum(yuan, dice.perMille(500) ? null : 0);
      default -> lawful;
    };
  }

  /** Documents by which deadlines start, stop or become longer. */
  private void named(Visit visit) {
    for (TimeLimit limit : chart.limits) {
      int first = limit.point().place().stages().first();
      int last = Math.max(limit.last(), limit.point().place().stages().first());
      if (first == visit.stage()) {
        Papers.started(limit.rule())
            .ifPresent(name -> file(name, visit.stage(), times.in(visit), 1));
      }
      if (last == visit.stage()) {
        Papers.stopped(limit.rule())
            .ifPresent(name -> file(name, visit.stage(), times.in(visit), 1));
      }
      if (limit.rule().extension() != null
          && limit.last() == visit.stage()
          && target == null
          && dice.perMille(30)) {
        file(limit.rule().extension().document(), visit.stage(), times.in(visit), 1);
      }
    }
  }

  private void usual(Visit visit) {
    for (String paper : chart.papers.get(visit.stage())) {
      if (dice.perMille(350)) {
        file(paper, visit.stage(), times.in(visit), 1);
      }
    }
  }

  private void pay(Visit visit) {
    Sum sum = new Sum(BigDecimal.valueOf(dice.between(10_000L, 2_000_000L), 2), null);
    if (chart.decisionStage() < 0) {
      add(EventKind.AMOUNT, visit.stage(), times.in(visit), summed(sum));
    }
    long paid = Math.min(times.in(visit), visit.to() - 1);
    add(EventKind.PAY, visit.stage(), paid, NONE);
  }

  private void markMajor() {
    boolean asked =
        target != null && target.rule() instanceof DocumentRule rule && rule.majorOnly();
    if (!chart.knowsMajorCases() || (!asked && !dice.perMille(50))) {
      return;
    }
    if (target != null && target.is(Violation.MARKED_MAJOR_AFTERWARDS)) {
      Visit decided = plan.firstVisit(target.stage());
      plan.majorAt = decided == null ? CasePlan.NEVER : times.after(decided, plan);
      return;
    }
    List<Visit> early =
        new ArrayList<>(plan.visits.subList(0, Math.max(1, plan.visits.size() - 1)));
    plan.majorAt = times.in(dice.pick(early));
  }

  private List<String> names(int stage, int number) {
    return desk.staff(stage).team(team, number);
  }

  private List<String> twice(int stage, int number) {
    List<String> names = new ArrayList<>(names(stage, Math.max(1, number - 1)));
    names.add(names.get(0));
    return names;
  }

  private void add(EventKind kind, int stage, long time, EventFacts facts) {
    plan.facts.add(new Entry(kind, stage, time, facts));
  }
}
