package io.plumbline.cli;

import java.util.Locale;

/** Numbers as both languages write them. */
final class Figures {
  private Figures() {}

  /** 10,000,000. */
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
