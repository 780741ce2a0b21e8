package io.plumbline.server.messages;

import java.time.Duration;

/**
 * What came of trying to hand a message over.
 *
 * @param code the other side's word on it, or ours
 * @param foreignId the other side's number for it; empty where it gave none
 * @param notBefore how long the other side asks to be left alone
 * @param reached whether the other side answered at all
 */
record Outcome(
    DeliveryState state, String code, String foreignId, Duration notBefore, boolean reached) {
  private static final int LONGEST = 60;

  Outcome {
    code = clean(code);
    foreignId = clean(foreignId);
  }

  static Outcome accepted(String code, String foreignId) {
    return new Outcome(DeliveryState.ACCEPTED, code, foreignId, Duration.ZERO, true);
  }

  static Outcome forNow(String code, Duration notBefore) {
    return new Outcome(DeliveryState.FAILED_FOR_NOW, code, "", notBefore, true);
  }

  static Outcome unreached(String code) {
    return new Outcome(DeliveryState.FAILED_FOR_NOW, code, "", Duration.ZERO, false);
  }

  static Outcome forGood(String code) {
    return new Outcome(DeliveryState.FAILED_FOR_GOOD, code, "", Duration.ZERO, true);
  }

  /** What others say is kept short, and holds no line ends. */
  private static String clean(String word) {
    String line = Addresses.oneLine(word).strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
