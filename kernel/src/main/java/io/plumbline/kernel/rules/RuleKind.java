package io.plumbline.kernel.rules;

import java.util.Locale;

/** The kinds of rule, and of what a record itself gets wrong. */
public enum RuleKind {
  DEADLINE,
  DOCUMENT,
  HEADCOUNT,
  AMOUNT,
  COMPLAINT,
  DATA;

  /** As findings write it, such as {@code deadline}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
