package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.days.Limit.NoticeRule;
import io.plumbline.kernel.rules.RuleKind;
import java.util.Map;

/**
 * Which level an alert has (预警、黄牌、红牌): data that a bureau edits.
 *
 * @param notice when a deadline about to be missed is noticed
 * @param whenBroken the level at the moment a rule is broken, by kind and risk level; a risk level
 *     left out takes that of {@link RiskLevel#UNRATED}
 * @param redAfterWorkingDays the working days past due after which a deadline turns red
 */
public record Ladder(
    NoticeRule notice, Map<RuleKind, Map<RiskLevel, Level>> whenBroken, int redAfterWorkingDays) {

  /** The level at the moment a rule of that kind is broken. */
  public Level whenBroken(RuleKind kind, RiskLevel risk) {
    Map<RiskLevel, Level> byRisk = whenBroken.getOrDefault(kind, Map.of());
    Level unrated = byRisk.getOrDefault(RiskLevel.UNRATED, Level.YELLOW);
    return byRisk.getOrDefault(risk, unrated);
  }
}
