package io.plumbline.cli.chart;

import io.plumbline.cli.chart.Box.Frame;
import io.plumbline.cli.text.Wrapping;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.util.List;

/**
 * An item's chart as an A3 poster in SVG: real text, lying or standing, whichever comes out larger.
 */
public final class Poster {
  private static final PosterFont FONT = new PosterFont(15);
  private static final PosterFont TITLE = new PosterFont(30);
  private static final int RIBBON = 28;
  static final Metrics UNITS = new Metrics(FONT, 23, 14, 12, RIBBON, new Metrics.Gaps(44, 34));
  private static final int TITLE_LINE = 40;
  private static final int HEADS = 48;

  private final PowerItem item;
  private final Around around;
  private final BoxTexts texts;
  private final Wording wording;

  /** The poster of that item. */
  public Poster(PowerItem item, Around around, PartyWords parties, Wording wording) {
    this.item = item;
    this.around = around;
    this.texts = new BoxTexts(parties, wording);
    this.wording = wording;
  }

  /** What stands above and below the chart. */
  public record Around(String title, String subtitle, List<ChartNotes.Section> notes) {}

  /** The drawing as an SVG file. */
  public String svg() {
    Draft best = null;
    for (int width = 1100; width <= 2300; width += 50) {
      for (boolean wide : new boolean[] {true, false}) {
        Draft draft = new Draft(width, wide);
        best = best == null || draft.sheet.scale() > best.sheet.scale() ? draft : best;
      }
    }
    return java.util.Objects.requireNonNull(best).draw();
  }

  static String colourOf(RiskLevel level) {
    return switch (level) {
      case HIGH -> "#9b1c31";
      case MEDIUM -> "#9a5b00";
      case LOW -> "#256a6a";
      case UNRATED -> "#5b6675";
    };
  }

  /** The poster at one width. */
  private final class Draft {
    private final int width;
    private final List<String> title;
    private final ChartLayout layout;
    private final NoteColumns columns;
    private final int chartTop;
    private final int notesTop;
    private final Sheet sheet;
    private final SvgPage page = new SvgPage();

    Draft(int width, boolean wide) {
      this.width = width;
      this.title = new Wrapping(TITLE).lines(around.title(), width);
      this.layout = new ChartLayout(Band.of(item), texts, UNITS, width);
      this.columns = new NoteColumns(around.notes(), width);
      this.chartTop = title.size() * TITLE_LINE + 36 + HEADS;
      this.notesTop = chartTop + layout.height() + 40;
      this.sheet = Sheet.around(width, notesTop + columns.height(), wide);
    }

    String draw() {
      page.open(sheet, wording.language() == Language.ZH ? "zh-CN" : "en", around.title());
      int spare = sheet.height() - notesTop - columns.height() - 2 * sheet.margin();
      page.begin((sheet.width() - width) / 2, sheet.margin() + Math.min(spare / 2, 60));
      head();
      page.begin(0, chartTop);
      layout
          .links()
          .forEach(
              link -> page.line("link", link.fromX(), link.fromY(), link.toX(), link.toY(), true));
      layout.boxes().forEach(this::box);
      page.end();
      page.line("rule", 0, notesTop - 20, width, notesTop - 20, false);
      columns.draw(page, notesTop);
      page.end();
      return page.close();
    }

    private void head() {
      int y = 30;
      for (String line : title) {
        page.text("title", 0, y, line);
        y += TITLE_LINE;
      }
      page.text("sub", 0, y - 6, around.subtitle());
      page.line("line", 0, y + 8, width, y + 8, false);
      head("risks", layout.columns().risks());
      head("stages", layout.columns().stages());
      head("measures", layout.columns().measures());
      head("points", layout.columns().points());
    }

    private void head(String name, Columns.Span span) {
      page.text(
          "head",
          span.x() + span.width() / 2,
          chartTop - 14,
          wording.say(Message.of("cli.chart.head." + name)));
    }

    private void box(Box box) {
      Frame frame = box.frame();
      page.box(styleOf(box.kind()), frame);
      int y = frame.y() + UNITS.padY();
      if (box.kind() == Box.Kind.RISKS) {
        ribbon(box);
        y += RIBBON;
      } else if (box.kind() == Box.Kind.STAGE) {
        y = frame.middle() - box.lines().size() * UNITS.lineHeight() / 2;
      }
      for (Line line : box.lines()) {
        line(line, frame, y);
        y += UNITS.lineHeight();
      }
    }

    private void ribbon(Box box) {
      Frame frame = box.frame();
      page.strip(colourOf(box.level()), frame, RIBBON);
      String word = wording.say(Message.of("cli.chart.level", box.level().text()));
      page.text("ribbon", frame.x() + frame.width() / 2, frame.y() + 20, word);
    }

    private void line(Line line, Frame frame, int y) {
      int x = frame.x() + UNITS.padX();
      int base = y + 17;
      switch (line.style()) {
        case RULE -> page.line("rule", frame.x() + 8, y + 12, frame.right() - 8, y + 12, false);
        case CENTRED, ARROW -> page.text("stage", frame.x() + frame.width() / 2, base, line.text());
        case STRONG -> page.text("strong", x + line.offset(), base, line.text());
        case BODY -> {
          page.text("t", x, base, line.mark());
          page.text("t", x + line.offset(), base, line.text());
        }
      }
    }
  }

  private static String styleOf(Box.Kind kind) {
    return switch (kind) {
      case STAGE -> "stagebox";
      case POINTS -> "pointbox";
      case RISKS, MEASURES -> "box";
    };
  }
}
