package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.StageSpan;

/** One electronic supervision rule (电子监察点). */
public sealed interface Rule permits Deadline, DocumentRule, Headcount, AmountRule, ComplaintRule {

  RuleKind kind();

  /** What the case did to this rule at the stages to which it belongs. */
  Outcome examine(Scene scene, StageSpan where);
}
