package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.RuleKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planted in a case, and where.
 *
 * @param stage the position of the stage at which it is planted
 * @param rule the rule to be broken; null where none but the record's own
 */
record Target(Violation violation, int stage, @Nullable Rule rule) {

  /** Whether that rule is to be broken in that way. */
  boolean is(Violation other, Rule asked) {
    return violation == other && asked.equals(rule);
  }

  boolean is(Violation other) {
    return violation == other;
  }

  /** All that can be planted in cases of that chart. */
  static List<Target> in(Chart chart) {
    List<Target> targets = new ArrayList<>();
    for (TimeLimit limit : chart.limits) {
      if (limit.spansStages()) {
        targets.add(new Target(Violation.LATE, limit.last(), limit.rule()));
      }
    }
    for (int stage = 0; stage < chart.stages.size(); stage++) {
      addDocuments(chart, stage, targets);
      addPeople(chart, stage, targets);
      addSums(chart, stage, targets);
      addFaults(chart, stage, targets);
    }
    return targets;
  }

  /** One of those that lead to that kind of finding. */
  static Target some(List<Target> targets, Dice dice) {
    EnumSet<RuleKind> kinds = EnumSet.noneOf(RuleKind.class);
    targets.forEach(target -> kinds.add(target.violation.kind()));
    RuleKind kind = dice.pick(List.copyOf(new ArrayList<>(kinds)));
    EnumSet<Violation> violations = EnumSet.noneOf(Violation.class);
    targets.stream().map(Target::violation).filter(v -> v.kind() == kind).forEach(violations::add);
    Violation violation = dice.pick(new ArrayList<>(violations));
    return dice.pick(targets.stream().filter(target -> target.is(violation)).toList());
  }

  private static void addDocuments(Chart chart, int stage, List<Target> targets) {
    for (DocumentRule rule : chart.asked(DocumentRule.class, stage)) {
      targets.add(new Target(Violation.DOCUMENT_MISSING, stage, rule));
      targets.add(new Target(Violation.DOCUMENT_AFTERWARDS, stage, rule));
      if (rule.minimumSigners() > 1) {
        targets.add(new Target(Violation.SIGNED_BY_ONE, stage, rule));
        targets.add(new Target(Violation.SIGNED_TWICE_BY_ONE, stage, rule));
        targets.add(new Target(Violation.SIGNED_SEPARATELY, stage, rule));
      }
      if (rule.majorOnly()) {
        targets.add(new Target(Violation.MARKED_MAJOR_AFTERWARDS, stage, rule));
      }
    }
  }

  private static void addPeople(Chart chart, int stage, List<Target> targets) {
    for (Headcount rule : chart.asked(Headcount.class, stage)) {
      targets.add(new Target(Violation.ONE_PERSON_SHORT, stage, rule));
      targets.add(new Target(Violation.ONE_PERSON_TWICE, stage, rule));
    }
  }

  private static void addSums(Chart chart, int stage, List<Target> targets) {
    if (stage != chart.decisionStage()) {
      return;
    }
    boolean perPerson = false;
    for (AmountRule rule : Sums.rulesAt(chart, stage)) {
      perPerson |= rule.perPerson();
      if (rule.minimum() != null && rule.minimum().signum() > 0) {
        targets.add(new Target(Violation.TOO_LITTLE, stage, rule));
      }
      if (rule.maximum() != null) {
        targets.add(new Target(Violation.TOO_MUCH, stage, rule));
      }
    }
    targets.add(new Target(Violation.SUM_UNKNOWN, stage, null));
    if (perPerson) {
      targets.add(new Target(Violation.PERSONS_UNKNOWN, stage, null));
    }
  }

  private static void addFaults(Chart chart, int stage, List<Target> targets) {
    targets.add(new Target(Violation.COMPLAINED_OF, stage, null));
    targets.add(new Target(Violation.COMPLAINED_OF_NO_STAGE, stage, null));
    targets.add(new Target(Violation.COMPLAINED_OF_AFTERWARDS, stage, null));
    targets.add(new Target(Violation.COMPLETED_TWICE, stage, null));
    targets.add(new Target(Violation.RESUMED_FOR_NOTHING, stage, null));
    targets.add(new Target(Violation.AFTER_THE_END, stage, null));
    if (stage > 0 && stage < chart.stages.size() - 1) {
      targets.add(new Target(Violation.PASSED_OVER, stage, null));
    }
    if (stage > 0) {
      addSuspensions(chart, stage, targets);
    }
  }

  private static void addSuspensions(Chart chart, int stage, List<Target> targets) {
    if (!chart.item.grounds().isEmpty()) {
      targets.add(new Target(Violation.UNKNOWN_GROUND, stage, null));
      targets.add(new Target(Violation.SUSPENDED_TWICE, stage, null));
      targets.add(new Target(Violation.COMPLETED_WHILE_SUSPENDED, stage, null));
    }
    if (chart.limitedGround().isPresent()) {
      targets.add(new Target(Violation.SUSPENDED_TOO_LONG, stage, null));
    }
  }
}
