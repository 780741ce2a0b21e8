package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.catalogue.Level;

/** How a level looks: never by colour alone. */
final class LevelWords {
  private LevelWords() {}

  static String mark(Level level) {
    return switch (level) {
      case NOTICE -> "●";
      case YELLOW -> "▲";
      case RED -> "■";
    };
  }

  static Paint paint(Level level) {
    return switch (level) {
      case NOTICE -> Paint.BLUE;
      case YELLOW -> Paint.YELLOW;
      case RED -> Paint.RED;
    };
  }
}
