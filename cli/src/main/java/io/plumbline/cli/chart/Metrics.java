package io.plumbline.cli.chart;

import io.plumbline.cli.text.Measure;

/**
 * The measures of a medium: cells of a terminal, or units of a drawing.
 *
 * @param padX from a box's edge to its text, at the sides
 * @param padY likewise above and below
 * @param ribbon the height that a risk box keeps for its level
 */
record Metrics(Measure measure, int lineHeight, int padX, int padY, int ribbon, Gaps gaps) {

  /** The spaces between columns and between bands. */
  record Gaps(int across, int down) {}

  int heightOf(java.util.List<Line> lines) {
    return lines.size() * lineHeight + 2 * padY;
  }
}
