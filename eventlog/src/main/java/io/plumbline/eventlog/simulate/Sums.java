package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.rules.AmountRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of money as they are decided, in fen (0.01 yuan) while they are thought out. */
record Sums(List<AmountRule> rules, Dice dice) {
  private static final long NO_BOUND = Long.MAX_VALUE / 4;

  /** The rules that a sum decided at that stage must keep. */
  static List<AmountRule> rulesAt(Chart chart, int stage) {
    List<AmountRule> rules = new ArrayList<>();
    for (SupervisionPoint point : chart.points) {
      if (point.rule() instanceof AmountRule rule && point.place().stages().holds(stage)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /** A sum that keeps every rule; null where none could. */
  @Nullable Sum lawful() {
    int persons = isPerPerson() ? dice.between(1, dice.perMille(200) ? 30 : 5) : 1;
    while (persons > 1 && least(persons) > most(persons)) {
      persons--;
    }
    long least = least(persons);
    long most = most(persons);
    return least > most || most < 1 ? null : sum(between(Math.max(1, least), most), persons);
  }

  /** A sum below the least that this rule allows. */
  Sum below(AmountRule rule) {
    int persons = persons(rule);
    long bound = fen(rule.minimum(), times(rule, persons), RoundingMode.CEILING);
    return sum(Math.max(1, bound - outside(bound)), persons);
  }

  /** A sum above the most that this rule allows. */
  Sum above(AmountRule rule) {
    int persons = persons(rule);
    long bound = fen(rule.maximum(), times(rule, persons), RoundingMode.FLOOR);
    return sum(bound + outside(bound), persons);
  }

  private int persons(AmountRule rule) {
    return rule.perPerson() ? dice.between(1, 13) : 1;
  }

  /** From one fen to half of the bound. */
  private long outside(long bound) {
    return dice.perMille(300) ? 1 : dice.between(1L, Math.max(1, bound / 2));
  }

  private boolean isPerPerson() {
    return rules.stream().anyMatch(AmountRule::perPerson);
  }

  private long least(int persons) {
    long least = 0;
    for (AmountRule rule : rules) {
      least =
          Math.max(
              least,
              rule.minimum() == null
                  ? 0
                  : fen(rule.minimum(), times(rule, persons), RoundingMode.CEILING));
    }
    return least;
  }

  private long most(int persons) {
    long most = NO_BOUND;
    for (AmountRule rule : rules) {
      most =
          Math.min(
              most,
              rule.maximum() == null
                  ? NO_BOUND
                  : fen(rule.maximum(), times(rule, persons), RoundingMode.FLOOR));
    }
    return most;
  }

  private long between(long least, long most) {
    long top = most == NO_BOUND ? Math.max(least, 100_000) * 3 : most;
    int throwOf = dice.below(100);
    if (throwOf < 12) {
      return least;
    } else if (throwOf < 24) {
      return top;
    }
    long some = dice.between(least, top);
    long round = some / 10_000 * 10_000;
    return throwOf < 85 && round >= least ? round : some;
  }

  private static int times(AmountRule rule, int persons) {
    return rule.perPerson() ? persons : 1;
  }

  private static long fen(@Nullable BigDecimal yuan, int times, RoundingMode rounding) {
    BigDecimal bound = yuan == null ? BigDecimal.ZERO : yuan;
    return bound
        .multiply(BigDecimal.valueOf(times))
        .movePointRight(2)
        .setScale(0, rounding)
        .longValueExact();
  }

  private static Sum sum(long fen, int persons) {
    BigDecimal yuan = fen % 100 == 0 ? BigDecimal.valueOf(fen / 100) : BigDecimal.valueOf(fen, 2);
    return new Sum(yuan, persons);
  }
}
