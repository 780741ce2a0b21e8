package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.StageSpan;
import java.util.Optional;

/** One electronic supervision rule (电子监察点). */
public sealed interface Rule permits Deadline, DocumentRule, Headcount, AmountRule, ComplaintRule {

  RuleKind kind();

  /** The stage that the rule itself names, where it names one. */
  default Optional<String> stage() {
    return Optional.empty();
  }

  /** What the case did to this rule at the stages to which it belongs. */
  Outcome examine(Scene scene, StageSpan where);
}
