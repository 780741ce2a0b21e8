package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Refused;
import io.plumbline.kernel.Message;

/** Encodings in which no log can be read. */
final class Encodings {
  private Encodings() {}

  /** Refuses a log in UTF-16 or UTF-32: by its mark, or by a NUL beside its first letter. */
  static void refuseWide(ChunkReader.Bytes chunk) throws Refused {
    byte[] bytes = chunk.bytes();
    int length = chunk.to() - chunk.from();
    int first = length > 0 ? bytes[chunk.from()] & 0xFF : 'x';
    int second = length > 1 ? bytes[chunk.from() + 1] & 0xFF : 'x';
    boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    if (marked || (length > 1 && (first == 0) != (second == 0))) {
      throw new Refused("", Message.of("refusal.utf16"));
    }
  }
}
