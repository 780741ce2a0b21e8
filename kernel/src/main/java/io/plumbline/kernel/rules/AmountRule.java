package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.course.Note.Code;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The range of a sum: broken when a sum is decided below its minimum or above its maximum. The
 * bounds themselves are lawful.
 *
 * @param minimum in yuan; null where there is none
 * @param maximum in yuan; null where there is none
 * @param perPerson whether the bounds are multiplied by the persons concerned
 */
public record AmountRule(
    @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, boolean perPerson) implements Rule {
  @Override
  public RuleKind kind() {
    return RuleKind.AMOUNT;
  }

  @Override
  public Outcome examine(Scene scene, StageSpan where) {
    List<Fact> decisions = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Fact fact : scene.course().facts(EventKind.AMOUNT)) {
      if (!fact.named() || where.holds(fact.stage())) {
        missing(fact).ifPresentOrElse(notes::add, () -> decisions.add(fact));
      }
    }
    for (Fact decision : decisions) {
      if (!isLawful(decision)) {
        return new Outcome(List.of(breach(decision, decisions)), Optional.empty(), notes);
      }
    }
    return new Outcome(List.of(), Optional.empty(), notes);
  }

  private Breach breach(Fact decision, List<Fact> decisions) {
    Moment cured =
        decisions.stream()
            .filter(later -> later.order() > decision.order() && isLawful(later))
            .map(Fact::at)
            .findFirst()
            .orElse(null);
    int persons = persons(decision);
    return new Breach(
        decision.at().at(),
        null,
        new Evidence.Decision(
            decision, times(minimum, persons), times(maximum, persons), persons, cured));
  }

  private boolean isLawful(Fact decision) {
    BigDecimal yuan = sum(decision).yuan();
    BigDecimal least = times(minimum, persons(decision));
    BigDecimal most = times(maximum, persons(decision));
    return yuan != null
        && (least == null || yuan.compareTo(least) >= 0)
        && (most == null || yuan.compareTo(most) <= 0);
  }

  /** What the record lacks: never a guess. */
  private Optional<Note> missing(Fact decision) {
    Sum sum = sum(decision);
    boolean noPersons = perPerson && (sum.persons() == null || sum.persons() <= 0);
    if (sum.yuan() != null && !noPersons) {
      return Optional.empty();
    }
    Code code = sum.yuan() == null ? Code.AMOUNT_MISSING : Code.PERSONS_MISSING;
    return Optional.of(new Note(code, decision.at(), decision.stage(), decision.event()));
  }

  private int persons(Fact decision) {
    Integer persons = sum(decision).persons();
    return perPerson && persons != null ? persons : 1;
  }

  private static Sum sum(Fact decision) {
    Sum sum = decision.event().facts().sum();
    return sum == null ? new Sum(null, null) : sum;
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal bound, int persons) {
    return bound == null ? null : bound.multiply(BigDecimal.valueOf(persons));
  }
}
