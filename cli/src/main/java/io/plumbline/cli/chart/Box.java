package io.plumbline.cli.chart;

import io.plumbline.kernel.catalogue.RiskLevel;
import java.util.List;

/**
 * A box of a chart at its place.
 *
 * @param level of a box of risks its level; of others {@link RiskLevel#UNRATED}
 */
record Box(Kind kind, RiskLevel level, Frame frame, List<Line> lines) {

  enum Kind {
    RISKS,
    STAGE,
    MEASURES,
    POINTS
  }

  /** Where a box stands. */
  record Frame(int x, int y, int width, int height) {
    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }

    int middle() {
      return y + height / 2;
    }

    Frame movedDown(int by) {
      return new Frame(x, y + by, width, height);
    }
  }
}
