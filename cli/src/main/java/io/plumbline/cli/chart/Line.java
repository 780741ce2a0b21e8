package io.plumbline.cli.chart;

import io.plumbline.cli.text.Wrapping;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a box.
 *
 * @param mark what stands at its beginning; empty on the lines that go on
 * @param offset how far from the box's margin its text begins
 * @param style how it is drawn
 */
record Line(String mark, int offset, String text, Style style) {

  enum Style {
    BODY,
    STRONG,
    CENTRED,
    ARROW,
    RULE
  }

  static final Line RULE = new Line("", 0, "", Style.RULE);
  static final Line ARROW = new Line("", 0, "↓", Style.ARROW);

  /** A paragraph whose lines hang behind its mark. */
  static List<Line> hanging(String mark, String text, Room room, Style style) {
    int offset = room.measure().widthOf(mark);
    List<Line> lines = new ArrayList<>();
    for (String part : new Wrapping(room.measure()).lines(text, room.width() - offset)) {
      lines.add(new Line(lines.isEmpty() ? mark : "", offset, part, style));
    }
    return lines;
  }

  /** The room between a box's margins, and how text is measured in it. */
  record Room(int width, io.plumbline.cli.text.Measure measure) {}
}
