package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An item's chart as its officers know it: what each stage asks for, and how long it may take. */
final class Chart {
  private static final List<String> MONEY = List.of("支付", "征收", "划拨", "核拨", "结算");
  final PowerItem item;
  final List<String> stages;
  final List<SupervisionPoint> points;
  final List<TimeLimit> limits = new ArrayList<>();
  final List<Target> targets;
  final List<List<String>> papers = new ArrayList<>();
  private final int[] budget;
  private final List<List<Responsible>> responsible = new ArrayList<>();

  /** The chart of that item for cases that open on that day. */
  Chart(PowerItem item, LocalDate openedOn) {
    this.item = item;
    this.stages = item.stageIds();
    this.points = item.pointsOn(openedOn);
    for (SupervisionPoint point : points) {
      if (point.rule() instanceof Deadline deadline) {
        limits.add(TimeLimit.of(point, deadline, stages));
      }
    }
    this.budget = new int[stages.size()];
    for (int stage = 0; stage < budget.length; stage++) {
      budget[stage] = budgetOf(stage);
      responsible.add(responsibleAt(stage));
    }
    for (String stage : stages) {
      List<String> usual = new ArrayList<>(Papers.usualAt(stage));
      usual.removeAll(namedDocuments());
      papers.add(usual);
    }
    this.targets = Target.in(this);
  }

  /** The working days that a stage may take without being late, as officers plan them. */
  int budget(int stage) {
    return budget[stage];
  }

  /** Who answers for that stage; nobody is named for some. */
  List<Responsible> responsible(int stage) {
    return responsible.get(stage);
  }

  /** Whether money is decided or paid in its cases. */
  boolean paysOut() {
    String name = item.identity().name().zh();
    return decisionStage() >= 0 || MONEY.stream().anyMatch(name::contains);
  }

  /** Whether its cases begin with somebody's application. */
  boolean isAppliedFor() {
    return stages.get(0).contains("申请") || stages.get(0).contains("appl");
  }

  /** The rules of that kind whose last stage is that one. */
  <T extends Rule> List<T> asked(Class<T> kind, int stage) {
    List<T> asked = new ArrayList<>();
    for (SupervisionPoint point : points) {
      if (kind.isInstance(point.rule()) && point.place().stages().last() == stage) {
        asked.add(kind.cast(point.rule()));
      }
    }
    return asked;
  }

  /** The stage at which a sum is decided; -1 where none is. */
  int decisionStage() {
    for (SupervisionPoint point : points) {
      if (point.rule() instanceof AmountRule) {
        return point.place().stages().last();
      }
    }
    return -1;
  }

  /** Whether the chart prints a complaint point for that stage. */
  boolean hasComplaintPoint(int stage) {
    return points.stream()
        .anyMatch(p -> p.rule() instanceof ComplaintRule && p.place().stages().holds(stage));
  }

  Optional<SuspensionGround> limitedGround() {
    return item.grounds().stream().filter(ground -> ground.limit() != null).findFirst();
  }

  boolean knowsMajorCases() {
    return points.stream().anyMatch(p -> p.rule() instanceof DocumentRule d && d.majorOnly());
  }

  /** The documents that some rule names: what others file must not be taken for them. */
  private Set<String> namedDocuments() {
    Set<String> names = new TreeSet<>();
    for (SupervisionPoint point : points) {
      if (point.rule() instanceof DocumentRule document) {
        names.add(document.name().zh());
        names.add(document.name().en());
      }
    }
    limits.forEach(limit -> names.addAll(Papers.named(limit.rule())));
    return names;
  }

  private int budgetOf(int stage) {
    if (stage == 0 && isAppliedFor()) {
      return 0;
    }
    return limits.stream()
        .filter(limit -> limit.covers(stage))
        .mapToInt(limit -> shareOf(limit, stage))
        .min()
        .orElse(isHeavy(stage) ? 12 : 4);
  }

  /** What a stage may use of a limit over several stages. */
  private int shareOf(TimeLimit limit, int stage) {
    int span = limit.last() - limit.first() + 1;
    if (span == 1) {
      return limit.workingDays();
    }
    int part =
        isHeavy(stage) ? limit.workingDays() * 6 / 10 : limit.workingDays() * 4 / 10 / (span - 1);
    return Math.max(1, part);
  }

  private boolean isHeavy(int stage) {
    return !asked(Headcount.class, stage).isEmpty()
        || asked(DocumentRule.class, stage).stream().anyMatch(d -> d.minimumSigners() > 1);
  }

  private List<Responsible> responsibleAt(int stage) {
    for (ControlPoint control : item.controlPoints()) {
      if (control.stages().holds(stage)) {
        return control.responsible().parties();
      }
    }
    return stage == 0 && !item.controlPoints().isEmpty()
        ? item.controlPoints().get(0).responsible().parties()
        : stage == 0 ? List.of() : responsible.get(stage - 1);
  }
}
