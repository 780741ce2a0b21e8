package io.plumbline.cli.chart;

import io.plumbline.cli.chart.Box.Frame;
import io.plumbline.cli.chart.Box.Kind;
import io.plumbline.cli.chart.Columns.Span;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.RiskLevel;
import java.util.ArrayList;
import java.util.List;

/** Where every box and arrow of a chart stands: stages down the middle, the rest at their sides. */
final class ChartLayout {
  private final BoxTexts texts;
  private final Metrics metrics;
  private final Columns columns;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private int height;

  ChartLayout(List<Band> bands, BoxTexts texts, Metrics metrics, int width) {
    this.texts = texts;
    this.metrics = metrics;
    this.columns = Columns.of(width, stageWidth(bands, width), metrics.gaps().across());
    for (Band band : bands) {
      place(band);
    }
  }

  List<Box> boxes() {
    return boxes;
  }

  List<Link> links() {
    return links;
  }

  Columns columns() {
    return columns;
  }

  int height() {
    return height;
  }

  private int stageWidth(List<Band> bands, int width) {
    int widest = 0;
    for (Band band : bands) {
      for (var stage : band.stages()) {
        widest = Math.max(widest, metrics.measure().widthOf(texts.nameOf(stage)));
      }
    }
    int most = Math.max(width * 15 / 100, 6 * metrics.padX());
    return Math.min(most, widest + 2 * metrics.padX());
  }

  private void place(Band band) {
    Frame above = lastStage();
    int top = above == null ? 0 : height + metrics.gaps().down();
    List<Row> rows = new ArrayList<>();
    for (ControlPoint point : band.points()) {
      rows.add(new Row(point));
    }
    List<Line> names = texts.stages(band, room(columns.stages()));
    int sides =
        rows.stream().mapToInt(Row::height).sum()
            + Math.max(0, rows.size() - 1) * metrics.gaps().down();
    int stage = Math.max(metrics.heightOf(names), reach(rows, sides));
    int tall = Math.max(sides, stage);
    placeRows(rows, top + tall / 2 - sides / 2);
    Frame frame = frame(columns.stages(), top + tall / 2 - stage / 2, stage);
    boxes.add(new Box(Kind.STAGE, RiskLevel.UNRATED, frame, names));
    rows.forEach(row -> row.link(frame));
    linkDown(above, frame);
    height = top + tall;
  }

  /** A stage box reaches past the arrows to its first and its last control point. */
  private int reach(List<Row> rows, int sides) {
    return rows.size() < 2 ? 0 : sides;
  }

  private void placeRows(List<Row> rows, int top) {
    int y = top;
    for (Row row : rows) {
      row.place(y);
      y += row.height() + metrics.gaps().down();
    }
  }

  private @org.jspecify.annotations.Nullable Frame lastStage() {
    Frame last = null;
    for (Box box : boxes) {
      last = box.kind() == Kind.STAGE ? box.frame() : last;
    }
    return last;
  }

  private void linkDown(@org.jspecify.annotations.Nullable Frame above, Frame frame) {
    if (above != null) {
      int x = frame.x() + frame.width() / 2;
      links.add(new Link(x, above.bottom(), x, frame.y()));
    }
  }

  private Line.Room room(Span span) {
    return new Line.Room(span.width() - 2 * metrics.padX(), metrics.measure());
  }

  private Frame frame(Span span, int y, int height) {
    return new Frame(span.x(), y, span.width(), height);
  }

  /** The boxes of one control point, their middles on one line. */
  private final class Row {
    private final RiskLevel level;
    private final List<Line> risks;
    private final List<Line> measures;
    private final List<Line> points;
    private final int height;
    private int middle;

    Row(ControlPoint point) {
      this.level = point.level();
      this.risks = texts.risks(point, room(columns.risks()));
      this.measures = texts.measures(point, room(columns.measures()));
      this.points = texts.points(point, room(columns.points()));
      int left = metrics.heightOf(risks) + metrics.ribbon();
      int right = Math.max(metrics.heightOf(measures), metrics.heightOf(points));
      this.height = Math.max(left, right);
    }

    int height() {
      return height;
    }

    void place(int top) {
      middle = top + height / 2;
      add(Kind.RISKS, columns.risks(), risks, metrics.ribbon());
      add(Kind.MEASURES, columns.measures(), measures, 0);
      if (!points.isEmpty()) {
        add(Kind.POINTS, columns.points(), points, 0);
      }
    }

    private void add(Kind kind, Span span, List<Line> lines, int more) {
      int tall = metrics.heightOf(lines) + more;
      boxes.add(new Box(kind, level, frame(span, middle - tall / 2, tall), lines));
    }

    void link(Frame stage) {
      links.add(new Link(stage.x(), middle, columns.risks().right(), middle));
      links.add(new Link(stage.right(), middle, columns.measures().x(), middle));
      if (!points.isEmpty()) {
        links.add(new Link(columns.measures().right(), middle, columns.points().x(), middle));
      }
    }
  }
}
