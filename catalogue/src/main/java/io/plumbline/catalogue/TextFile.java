package io.plumbline.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Takes the text from a file's bytes: UTF-8, of bearable size, without control characters. */
final class TextFile {
  static final int LARGEST = 4 << 20;
  private final String name;
  private final Problems problems;

  TextFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  Optional<String> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      problems.error(Place.startOf(name), "problem.too-large", bytes.length, LARGEST);
      return Optional.empty();
    }
    return decoded(bytes).filter(this::isReadable);
  }

  private Optional<String> decoded(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
      problems.error(Place.in(name, text, text.length()), "problem.not-utf8", found);
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private boolean isReadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        String found = String.format(Locale.ROOT, "U+%04X", (int) c);
        problems.error(Place.in(name, text, i), "problem.control-character", found);
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(char c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    return (c < ' ' && !space) || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE || c == '\ufeff';
  }
}
