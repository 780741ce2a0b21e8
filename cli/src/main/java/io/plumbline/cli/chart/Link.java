package io.plumbline.cli.chart;

/** An arrow between the edges of two boxes, across or down. */
record Link(int fromX, int fromY, int toX, int toY) {
  boolean isAcross() {
    return fromY == toY;
  }
}
