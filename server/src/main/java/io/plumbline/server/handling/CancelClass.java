package io.plumbline.server.handling;

import java.util.Locale;
import java.util.stream.Stream;

/** Why an alert is cancelled. */
enum CancelClass {
  /** The rule said something that is not so: it counts against the rule's precision (误报). */
  FALSE_ALARM,
  /** What was recorded was wrong, and has been corrected since (数据有误). */
  WRONG_DATA,
  /** The law allows it in this case (依法例外). */
  LAWFUL,
  /** Nobody could help it (不可抗力). */
  FORCE_MAJEURE,
  /** It says again what another alert says (重复). */
  DUPLICATE;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean knows(String code) {
    return Stream.of(values()).anyMatch(one -> one.code().equals(code));
  }
}
