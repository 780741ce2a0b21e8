package io.plumbline.eventlog.row;

import java.nio.charset.StandardCharsets;

/** The text of a row as a reject shows it: what is not UTF-8 as a mark, and long rows cut. */
public final class RowText {
  private static final int LONGEST = 2000;

  private RowText() {}

  /** The text of these bytes. */
  public static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    while (end < to && end > from && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    return end < to ? text + "…" : text;
  }
}
