package io.plumbline.catalogue;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.rules.RuleKind;
import java.util.EnumMap;
import java.util.Map;

/** The levels that hold where a catalogue says nothing of its own. */
final class DefaultLadder {
  private DefaultLadder() {}

  static Map<RuleKind, Map<RiskLevel, Level>> levels() {
    Map<RuleKind, Map<RiskLevel, Level>> levels = new EnumMap<>(RuleKind.class);
    Map<RiskLevel, Level> redIfHigh =
        Map.of(RiskLevel.HIGH, Level.RED, RiskLevel.UNRATED, Level.YELLOW);
    levels.put(RuleKind.DEADLINE, redIfHigh);
    levels.put(RuleKind.DOCUMENT, redIfHigh);
    levels.put(RuleKind.COMPLAINT, redIfHigh);
    levels.put(RuleKind.HEADCOUNT, Map.of(RiskLevel.UNRATED, Level.RED));
    levels.put(RuleKind.AMOUNT, Map.of(RiskLevel.UNRATED, Level.RED));
    levels.put(RuleKind.DATA, Map.of(RiskLevel.UNRATED, Level.NOTICE));
    return levels;
  }
}
