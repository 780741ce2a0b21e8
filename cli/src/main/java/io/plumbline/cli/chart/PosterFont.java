package io.plumbline.cli.chart;

import io.plumbline.cli.text.Measure;

/**
 * How wide the posters' font is taken to be: Chinese characters are square; of others the widest of
 * the usual system fonts is taken, so that text stays within its box in every one of them.
 */
record PosterFont(int size) implements Measure {
  private static final String NARROW = "iljtfrI.,:;'|()[]!/ ";
  private static final String BROAD = "mwMWGOQ@%—…●·“”‘’";

  @Override
  public int widthOf(int codePoint) {
    return perMille(codePoint) * size / 1000;
  }

  private static int perMille(int codePoint) {
    if (Measure.CELLS.widthOf(codePoint) != 1) {
      return 1000 * Measure.CELLS.widthOf(codePoint) / 2;
    }
    if (BROAD.indexOf(codePoint) >= 0) {
      return 1000;
    }
    if (NARROW.indexOf(codePoint) >= 0) {
      return 400;
    }
    return Character.isUpperCase(codePoint) ? 720 : 600;
  }
}
