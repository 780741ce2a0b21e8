package io.plumbline.kernel.rules;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Moment;
import java.util.List;

/**
 * A document that must be filed: broken when, once the stage is over, no filing of it has the
 * different signers asked for. Each filing counts by itself.
 *
 * @param name the document; logs name it in Chinese or English
 * @param minimumSigners how many different people must have signed one filing; 0 where none must
 * @param majorOnly whether it is asked only of cases marked major (重大案件)
 */
public record DocumentRule(Text name, int minimumSigners, boolean majorOnly) implements Rule {
  @Override
  public RuleKind kind() {
    return RuleKind.DOCUMENT;
  }

  @Override
  public Outcome examine(Scene scene, StageSpan where) {
    Course course = scene.course();
    List<Judging> judgings =
        majorOnly ? StageJudgings.ofMajor(course, where) : StageJudgings.of(course, where);
    if (judgings.isEmpty()) {
      return Outcome.nothing();
    }
    List<Fact> filings = course.filings(name);
    for (Judging judging : judgings) {
      if (!isFiledBefore(judging, filings)) {
        return Outcome.of(breach(judging, filings));
      }
    }
    return Outcome.nothing();
  }

  private boolean isFiledBefore(Judging judging, List<Fact> filings) {
    for (Fact filing : filings) {
      if (filing.order() < judging.order() && suffices(filing)) {
        return true;
      }
    }
    return false;
  }

  private Breach breach(Judging judging, List<Fact> filings) {
    Moment cured = filings.stream().filter(this::suffices).map(Fact::at).findFirst().orElse(null);
    return new Breach(
        judging.at().at(),
        null,
        new Evidence.Filings(name, minimumSigners, judging, filings, cured));
  }

  private boolean suffices(Fact filing) {
    return minimumSigners == 0 || filing.event().facts().distinctPeople().size() >= minimumSigners;
  }
}
