package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.rules.RuleKind;

/** What may be planted in a case, by the kind of finding that comes of it. */
enum Violation {
  LATE(RuleKind.DEADLINE),
  SUSPENDED_TOO_LONG(RuleKind.DEADLINE),
  DOCUMENT_MISSING(RuleKind.DOCUMENT),
  DOCUMENT_AFTERWARDS(RuleKind.DOCUMENT),
  SIGNED_BY_ONE(RuleKind.DOCUMENT),
  SIGNED_TWICE_BY_ONE(RuleKind.DOCUMENT),
  SIGNED_SEPARATELY(RuleKind.DOCUMENT),
  MARKED_MAJOR_AFTERWARDS(RuleKind.DOCUMENT),
  ONE_PERSON_SHORT(RuleKind.HEADCOUNT),
  ONE_PERSON_TWICE(RuleKind.HEADCOUNT),
  TOO_LITTLE(RuleKind.AMOUNT),
  TOO_MUCH(RuleKind.AMOUNT),
  COMPLAINED_OF(RuleKind.COMPLAINT),
  COMPLAINED_OF_NO_STAGE(RuleKind.COMPLAINT),
  COMPLAINED_OF_AFTERWARDS(RuleKind.COMPLAINT),
  SUM_UNKNOWN(RuleKind.DATA),
  PERSONS_UNKNOWN(RuleKind.DATA),
  PASSED_OVER(RuleKind.DATA),
  COMPLETED_TWICE(RuleKind.DATA),
  SUSPENDED_TWICE(RuleKind.DATA),
  RESUMED_FOR_NOTHING(RuleKind.DATA),
  COMPLETED_WHILE_SUSPENDED(RuleKind.DATA),
  UNKNOWN_GROUND(RuleKind.DATA),
  AFTER_THE_END(RuleKind.DATA);

  private final RuleKind kind;

  Violation(RuleKind kind) {
    this.kind = kind;
  }

  RuleKind kind() {
    return kind;
  }

  /** Whether it needs a suspension. */
  boolean suspends() {
    return switch (this) {
      case SUSPENDED_TOO_LONG, SUSPENDED_TWICE, COMPLETED_WHILE_SUSPENDED, UNKNOWN_GROUND -> true;
      default -> false;
    };
  }
}
