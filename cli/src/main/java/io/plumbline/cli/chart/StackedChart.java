package io.plumbline.cli.chart;

import io.plumbline.cli.chart.Line.Room;
import io.plumbline.cli.chart.Line.Style;
import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** A chart for a narrow terminal: below each stage its risks, measures and supervision points. */
final class StackedChart {
  private static final int LEAST = 40;
  private final Wording wording;
  private final BoxTexts texts;
  private final int width;

  StackedChart(PartyWords parties, Wording wording, int width) {
    this.wording = wording;
    this.texts = new BoxTexts(parties, wording);
    this.width = Math.max(LEAST, width);
  }

  List<String> lines(PowerItem item, boolean coloured) {
    List<Part> parts = new ArrayList<>();
    for (Band band : Band.of(item)) {
      if (!parts.isEmpty()) {
        parts.add(Part.arrow());
      }
      band(band, parts);
    }
    Canvas canvas = new Canvas(width, parts.size());
    for (int y = 0; y < parts.size(); y++) {
      draw(parts.get(y), canvas, y);
    }
    return canvas.lines(coloured);
  }

  /** One line of the page, its left and right edges, and what fills it. */
  private record Part(String left, String fill, String right, Line line, Paint paint) {
    static Part edge(String left, String right) {
      return new Part(left, "─", right, Line.RULE, Paint.PLAIN);
    }

    static Part of(Line line, Paint paint) {
      return new Part("│", " ", "│", line, paint);
    }

    static Part arrow() {
      return new Part("", "", "", new Line("", 0, "▼", Style.CENTRED), Paint.PLAIN);
    }
  }

  private void band(Band band, List<Part> parts) {
    Room room = new Room(width - 4, Measure.CELLS);
    parts.add(Part.edge("┌", "┐"));
    texts.stages(band, room).forEach(line -> parts.add(Part.of(line, Paint.BOLD)));
    for (ControlPoint point : band.points()) {
      parts.add(Part.edge("├", "┤"));
      section("cli.chart.risks", texts.risks(point, room), point, parts);
      section("cli.chart.measures", texts.measures(point, room), point, parts);
      section("cli.chart.points", texts.points(point, room), point, parts);
    }
    parts.add(Part.edge("└", "┘"));
  }

  private void section(String key, List<Line> lines, ControlPoint point, List<Part> parts) {
    if (lines.isEmpty()) {
      return;
    }
    String title = wording.say(Message.of(key, point.level().text()));
    Paint paint = key.endsWith("risks") ? BoxPen.paintOf(point.level()) : Paint.BOLD;
    parts.add(Part.of(new Line("", 0, title, Style.STRONG), paint));
    lines.stream()
        .filter(line -> line.style() != Style.RULE)
        .map(line -> Part.of(line, Paint.PLAIN))
        .forEach(parts::add);
  }

  private void draw(Part part, Canvas canvas, int y) {
    if (!part.left().isEmpty()) {
      canvas.write(0, y, part.left() + part.fill().repeat(width - 2) + part.right(), Paint.PLAIN);
    }
    Line line = part.line();
    boolean centred = line.style() == Style.CENTRED || line.style() == Style.ARROW;
    int x = centred ? (width - Measure.CELLS.widthOf(line.text())) / 2 : 2;
    canvas.write(x, y, line.mark(), part.paint());
    canvas.write(x + (centred ? 0 : line.offset()), y, line.text(), part.paint());
  }
}
