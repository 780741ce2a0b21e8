package io.plumbline.wording;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sum outside the range that the rule gives. */
record DecisionAccount(Phrases phrases, Subject subject, Evidence.Decision decision)
    implements Account {
  @Override
  public String sentence() {
    boolean below = isBelow();
    String bound = bound(below ? decision.minimum() : decision.maximum(), below);
    Moment cured = decision.curedAt();
    return phrases.say(
            "finding.amount." + (below ? "below" : "above"),
            decision.decided().at().on(),
            yuan(decided()),
            bound)
        + (cured == null ? "" : phrases.say("finding.cured-sum", cured.on()));
  }

  private boolean isBelow() {
    return decision.minimum() != null && decided().compareTo(decision.minimum()) < 0;
  }

  /** The bound; with the multiplication where it is one for each person. */
  private String bound(@Nullable BigDecimal whole, boolean below) {
    BigDecimal each = perPerson().map(rule -> below ? rule.minimum() : rule.maximum()).orElse(null);
    BigDecimal most = whole == null ? BigDecimal.ZERO : whole;
    return each == null
        ? yuan(most)
        : phrases.say("finding.amount.per-person", yuan(most), yuan(each), decision.persons());
  }

  private Optional<AmountRule> perPerson() {
    return subject
        .rule()
        .map(SupervisionPoint::rule)
        .filter(AmountRule.class::isInstance)
        .map(AmountRule.class::cast)
        .filter(AmountRule::perPerson);
  }

  private BigDecimal decided() {
    Sum sum = decision.decided().event().facts().sum();
    BigDecimal yuan = sum == null ? null : sum.yuan();
    return yuan == null ? BigDecimal.ZERO : yuan;
  }

  private String yuan(BigDecimal sum) {
    return phrases.say("derivation.yuan", sum);
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    perPerson()
        .ifPresent(
            rule ->
                lines.add(
                    phrases.say(
                        "derivation.range-per-person",
                        range(rule.minimum(), rule.maximum()),
                        decision.persons())));
    lines.add(phrases.say("derivation.range", range(decision.minimum(), decision.maximum())));
    lines.add(
        phrases.say(
            "derivation.decided",
            new EventWords(phrases, subject).told(decision.decided().event())));
    lines.add(
        phrases.say(
            "derivation.compared." + (isBelow() ? "below" : "above"),
            yuan(decided()),
            yuan(distance())));
    Moment cured = decision.curedAt();
    lines.add(
        cured == null
            ? phrases.say("derivation.not-decided-anew")
            : phrases.say("derivation.decided-anew", phrases.when(cured)));
    return lines;
  }

  private String range(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
    if (minimum == null) {
      return maximum == null
          ? phrases.say("derivation.none")
          : phrases.say("derivation.range.at-most", yuan(maximum));
    }
    return maximum == null
        ? phrases.say("derivation.range.at-least", yuan(minimum))
        : phrases.say("derivation.range.between", yuan(minimum), yuan(maximum));
  }

  /** By how much the sum lies outside. */
  private BigDecimal distance() {
    BigDecimal bound = isBelow() ? decision.minimum() : decision.maximum();
    return bound == null ? BigDecimal.ZERO : decided().subtract(bound).abs();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("amount", decided().toPlainString());
    putSum(data, "minimum", decision.minimum());
    putSum(data, "maximum", decision.maximum());
    perPerson().ifPresent(rule -> perPersonData(data, rule));
    data.put("decided", Data.event(decision.decided().event(), phrases.zone()));
    Data.putMoment(data, "cured_at", decision.curedAt(), phrases.zone());
    return data;
  }

  private void perPersonData(Map<String, Object> data, AmountRule rule) {
    data.put("persons", decision.persons());
    putSum(data, "minimum_per_person", rule.minimum());
    putSum(data, "maximum_per_person", rule.maximum());
  }

  private static void putSum(Map<String, Object> data, String key, @Nullable BigDecimal sum) {
    Data.put(data, key, sum == null ? null : sum.toPlainString());
  }
}
