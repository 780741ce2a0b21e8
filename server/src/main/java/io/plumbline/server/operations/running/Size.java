package io.plumbline.server.operations.running;

import java.util.Locale;

/** How many bytes, in words that people read. */
final class Size {
  private static final long MB = 1L << 20;
  private static final long GB = 1L << 30;

  private Size() {}

  static String words(long bytes) {
    return bytes >= GB
        ? String.format(Locale.ROOT, "%.1f GB", (double) bytes / GB)
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
  }
}
