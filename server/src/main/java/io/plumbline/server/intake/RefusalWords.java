package io.plumbline.server.intake;

import io.plumbline.kernel.Message;
import io.plumbline.wording.Wording;

/**
 * A refusal in words.
 *
 * @param code stable, for machines
 * @param reason what was expected and what was found
 * @param tryThis what to try
 */
record RefusalWords(String code, String reason, String tryThis) {
  private static final String AREA = "refusal.";

  /** Every refusal says, behind a semicolon, what to try. */
  static RefusalWords of(Message message, Wording wording) {
    String sentence = wording.say(message);
    int cut = Math.max(sentence.lastIndexOf("；可试"), sentence.lastIndexOf("; try "));
    String reason = cut < 0 ? sentence : sentence.substring(0, cut) + end(sentence);
    return new RefusalWords(code(message), reason, cut < 0 ? "" : hint(sentence.substring(cut)));
  }

  /** The code of a refusal: its key without the area. */
  static String code(Message message) {
    return message.key().startsWith(AREA) ? message.key().substring(AREA.length()) : message.key();
  }

  private static String end(String sentence) {
    return sentence.substring(sentence.length() - 1);
  }

  private static String hint(String tail) {
    String hint = tail.startsWith("；") ? tail.substring(1) : tail.substring(2);
    return hint.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + hint.substring(1);
  }
}
