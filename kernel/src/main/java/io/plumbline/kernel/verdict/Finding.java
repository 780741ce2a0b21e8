package io.plumbline.kernel.verdict;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.Breach;
import io.plumbline.kernel.rules.RuleKind;
import java.time.Instant;
import java.util.Comparator;

/**
 * A finding (监察结果): a rule that a case broke, with all that shows why.
 *
 * @param caseId the case's number
 * @param point which rule at which stage
 * @param level the highest rung reached by the day of judgement
 * @param breach from when, how late, and the evidence
 * @param basis the version of the law by which the case was judged
 */
public record Finding(
    String caseId, PointRef point, RuleKind kind, Level level, Breach breach, Basis basis) {
  /** By instant, then case, then point, then what it rests on: the same input, the same order. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::caseId)
          .thenComparing(finding -> finding.point().id())
          .thenComparing(finding -> finding.point().stage());

  /** The instant from which the rule is broken. */
  public Instant at() {
    return breach.at();
  }
}
