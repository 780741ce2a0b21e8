package io.plumbline.cli.chart;

import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.util.List;

/**
 * An item's chart in a terminal: four columns side by side, or one below the other where it is
 * narrow.
 */
public final class TerminalChart {
  /** Up to this width the columns of a stage stand one below the other. */
  public static final int NARROW = 90;

  private static final int WIDEST = 160;
  private static final int HEADS = 2;
  private static final Metrics CELLS =
      new Metrics(Measure.CELLS, 1, 2, 1, 0, new Metrics.Gaps(4, 1));

  private final PartyWords parties;
  private final Wording wording;
  private final int width;

  public TerminalChart(PartyWords parties, Wording wording, int width) {
    this.parties = parties;
    this.wording = wording;
    this.width = Math.min(width, WIDEST);
  }

  /** The chart's lines, all equally wide. */
  public List<String> lines(PowerItem item, boolean coloured) {
    if (width <= NARROW) {
      return new StackedChart(parties, wording, width).lines(item, coloured);
    }
    BoxTexts texts = new BoxTexts(parties, wording);
    ChartLayout layout = new ChartLayout(Band.of(item), texts, CELLS, width);
    Canvas canvas = new Canvas(width, layout.height() + HEADS);
    heads(canvas, layout.columns());
    BoxPen pen = new BoxPen(canvas.below(HEADS), wording.language());
    layout.boxes().forEach(pen::draw);
    layout.links().forEach(pen::draw);
    return canvas.lines(coloured);
  }

  private void heads(Canvas canvas, Columns columns) {
    head(canvas, "risks", columns.risks());
    head(canvas, "stages", columns.stages());
    head(canvas, "measures", columns.measures());
    head(canvas, "points", columns.points());
  }

  private void head(Canvas canvas, String name, Columns.Span span) {
    String words = wording.say(Message.of("cli.chart.head." + name));
    canvas.write(
        span.x() + (span.width() - Measure.CELLS.widthOf(words)) / 2, 0, words, Paint.BOLD);
  }
}
