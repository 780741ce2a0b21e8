package io.plumbline.catalogue;

import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.days.Limit.NoticeRule;
import io.plumbline.kernel.rules.RuleKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the ladder of levels; what a catalogue leaves out is as in the built-in one. */
final class LadderReader {
  private static final String SHARE = "share_of_limit";
  private static final String BEFORE = "working_days_before_fixed_date";
  private static final String RED = "red_after_working_days_past_due";
  private static final int MOST_DAYS = 365;

  private static final Map<String, Level> LEVELS =
      new Choices<Level>()
          .with(Level.NOTICE.code(), Level.NOTICE)
          .with(Level.YELLOW.code(), Level.YELLOW)
          .with(Level.RED.code(), Level.RED)
          .map();

  private LadderReader() {}

  static Ladder read(Optional<YamlMap> ladder) {
    ladder.ifPresent(map -> map.allow("notice", "when_broken", RED));
    Map<RuleKind, Map<RiskLevel, Level>> levels = usual();
    ladder.flatMap(map -> map.map("when_broken")).ifPresent(map -> whenBroken(map, levels));
    int red = ladder.flatMap(map -> map.integer(RED, 0, MOST_DAYS)).orElse(3);
    return new Ladder(notice(ladder.flatMap(map -> map.map("notice"))), levels, red);
  }

  private static NoticeRule notice(Optional<YamlMap> notice) {
    notice.ifPresent(map -> map.allow(SHARE, BEFORE));
    BigDecimal share = notice.flatMap(map -> map.share(SHARE)).orElse(new BigDecimal("0.9"));
    return new NoticeRule(
        share, notice.flatMap(map -> map.integer(BEFORE, 0, MOST_DAYS)).orElse(1));
  }

  private static void whenBroken(YamlMap map, Map<RuleKind, Map<RiskLevel, Level>> levels) {
    map.allow(Stream.of(RuleKind.values()).map(RuleKind::code).toArray(String[]::new));
    for (RuleKind kind : RuleKind.values()) {
      map.map(kind.code()).ifPresent(byRisk -> levels.put(kind, byRisk(byRisk)));
    }
  }

  private static Map<RiskLevel, Level> byRisk(YamlMap map) {
    map.allow(Stream.of(RiskLevel.values()).map(RiskLevel::code).toArray(String[]::new));
    Map<RiskLevel, Level> levels = new EnumMap<>(RiskLevel.class);
    for (RiskLevel risk : RiskLevel.values()) {
      map.choice(risk.code(), LEVELS).ifPresent(level -> levels.put(risk, level));
    }
    return levels;
  }

  private static Map<RuleKind, Map<RiskLevel, Level>> usual() {
    Map<RuleKind, Map<RiskLevel, Level>> levels = new EnumMap<>(RuleKind.class);
    Map<RiskLevel, Level> redIfHigh =
        Map.of(RiskLevel.HIGH, Level.RED, RiskLevel.UNRATED, Level.YELLOW);
    for (RuleKind kind : List.of(RuleKind.DEADLINE, RuleKind.DOCUMENT, RuleKind.COMPLAINT)) {
      levels.put(kind, redIfHigh);
    }
    levels.put(RuleKind.HEADCOUNT, Map.of(RiskLevel.UNRATED, Level.RED));
    levels.put(RuleKind.AMOUNT, Map.of(RiskLevel.UNRATED, Level.RED));
    levels.put(RuleKind.DATA, Map.of(RiskLevel.UNRATED, Level.NOTICE));
    return levels;
  }
}
