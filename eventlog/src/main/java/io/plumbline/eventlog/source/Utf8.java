package io.plumbline.eventlog.source;

import io.plumbline.kernel.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Whether bytes are UTF-8, and what they look like if not. */
final class Utf8 {
  private Utf8() {}

  static boolean isValid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i = ByteScan.afterAscii(bytes, i, to);
        continue;
      }
      int length = isCommonHan(bytes, i, to) ? 3 : sequence(bytes, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** U+1000 to U+CFFF in three bytes: nearly all Chinese characters, and never a false one. */
  private static boolean isCommonHan(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    return lead > 0xE0
        && lead < 0xED
        && at + 2 < to
        && (bytes[at + 1] & 0xC0) == 0x80
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  /** The length of the sequence of a character beyond ASCII; 0 where it is none. */
  private static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > to) {
      return 0;
    }
    int point = lead & (0xFF >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
      point = (point << 6) | (bytes[i] & 0x3F);
    }
    return isCharacter(point, length) ? length : 0;
  }

  private static boolean isCharacter(int point, int length) {
    return length == 2
        || (length == 3 && point >= 0x800 && (point < 0xD800 || point > 0xDFFF))
        || (length == 4 && point >= 0x10000 && point <= 0x10FFFF);
  }

  /** Why bytes that are not UTF-8 are refused: with the encoding that they look like. */
  static Message reason(byte[] bytes, int from, int to) {
    boolean chinese = looksLikeGb18030(bytes, from, to);
    return Message.of(chinese ? "refusal.gb18030" : "refusal.not-utf8");
  }

  private static boolean looksLikeGb18030(byte[] bytes, int from, int to) {
    try {
      String text =
          Charset.forName("GB18030")
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, to - from))
              .toString();
      return text.codePoints()
          .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    } catch (CharacterCodingException neither) {
      return false;
    }
  }
}
