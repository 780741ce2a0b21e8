package io.plumbline.server.accountability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What follows; the list is closed, and none of it is a score. */
enum AccountabilityKind {
  /** 提醒谈话. */
  REMINDER,
  /** 责令整改. */
  CORRECTION,
  /** 监察建议书. */
  RECOMMENDATION,
  /** 移送. */
  REFERRAL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AccountabilityKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
