package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.rules.RuleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thinks out cases. A draft that breaks what it should not is thrown away and drawn again, more
 * easily each time, so that nothing is broken but what was planted and what follows from it.
 */
final class CasePlanner {
  private static final int DRAFTS = 6;
  private static final int FAR = 1_000_000;
  private final OfficeDays days;
  private final int endDay;

  /** A planner for a log that ends with that day. */
  CasePlanner(OfficeDays days, int endDay) {
    this.days = days;
    this.endDay = endDay;
  }

  /** A plan together with what the log shows of its breaches. */
  record Planned(CasePlan plan, List<Planted> truth) {}

  /** A case of that chart that opens then, with that planted in it. */
  Planned plan(Opening opening, Dice dice, @Nullable Target target) {
    for (int draft = 0; draft < DRAFTS; draft++) {
      CasePlan plan = new Draft(opening, dice, days, target, draft).draw();
      List<Planted> broken = Truth.of(plan, days, FAR);
      if (isAsWanted(plan, broken, target)) {
        return planned(plan, broken);
      }
    }
    CasePlan plain = new Draft(opening, dice, days, null, DRAFTS).draw();
    return planned(plain, Truth.of(plain, days, FAR));
  }

  private Planned planned(CasePlan plan, List<Planted> broken) {
    return new Planned(plan, broken.isEmpty() ? broken : Truth.of(plan, days, endDay));
  }

  private static boolean isAsWanted(CasePlan plan, List<Planted> broken, @Nullable Target target) {
    if (target == null) {
      return broken.isEmpty();
    }
    for (Planted finding : broken) {
      boolean late = finding.point().kind().equals(RuleKind.DEADLINE.code());
      if (late && !followsFrom(target, finding, plan.chart)) {
        return false;
      }
    }
    return !broken.isEmpty();
  }

  /** Whether lateness can come of what was planted. */
  private static boolean followsFrom(Target target, Planted finding, Chart chart) {
    return switch (target.violation()) {
      case LATE ->
          chart.limits.stream()
              .anyMatch(
                  limit ->
                      limit.point().id().equals(finding.point().id())
                          && limit.covers(target.stage()));
      case SUSPENDED_TOO_LONG, COMPLETED_WHILE_SUSPENDED, PASSED_OVER -> true;
      default -> false;
    };
  }
}
