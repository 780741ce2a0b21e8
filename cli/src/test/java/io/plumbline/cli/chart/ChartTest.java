package io.plumbline.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.cli.text.Measure;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawn charts of all 57 items. */
class ChartTest {
  private static final Catalogue CATALOGUE = Catalogues.builtIn().catalogue().orElseThrow();
  private static final List<Integer> WIDTHS = List.of(40, 61, 80, 90, 91, 100, 120, 133, 160, 250);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_line_is_equally_wide(Language language) {
    for (PowerItem item : CATALOGUE.items()) {
      for (int width : WIDTHS) {
        List<String> lines = chart(language, width).lines(item, false);
        assertThat(lines)
            .as("%s at %s", item.code(), width)
            .allMatch(line -> Measure.CELLS.widthOf(line) == Math.min(width, 160));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_sentence_of_the_chart_is_drawn(Language language) {
    for (PowerItem item : CATALOGUE.items()) {
      String drawn = letters(String.join("", chart(language, 90).lines(item, false)));
      item.controlPoints().stream()
          .flatMap(point -> point.points().stream())
          .forEach(point -> assertThat(drawn).contains(letters(point.source().in(language))));
    }
  }

  @Test
  void boxes_do_not_overlap_and_arrows_cross_none() {
    for (PowerItem item : CATALOGUE.items()) {
      ChartLayout layout = new ChartLayout(Band.of(item), texts(Language.ZH), Poster.UNITS, 1400);
      List<Box> boxes = layout.boxes();
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(overlap(boxes.get(i).frame(), boxes.get(j).frame())).as(item.code()).isFalse();
        }
      }
      layout
          .links()
          .forEach(
              link ->
                  boxes.forEach(
                      box -> assertThat(crosses(link, box.frame())).as(item.code()).isFalse()));
    }
  }

  @Test
  void every_line_of_a_poster_fits_its_box() {
    for (PowerItem item : CATALOGUE.items()) {
      ChartLayout layout = new ChartLayout(Band.of(item), texts(Language.EN), Poster.UNITS, 1200);
      for (Box box : layout.boxes()) {
        int room = box.frame().width() - 2 * Poster.UNITS.padX();
        assertThat(box.lines())
            .as(item.code())
            .allMatch(line -> line.offset() + Poster.UNITS.measure().widthOf(line.text()) <= room);
        assertThat(box.frame().height()).isGreaterThanOrEqualTo(Poster.UNITS.heightOf(box.lines()));
      }
    }
  }

  private static TerminalChart chart(Language language, int width) {
    return new TerminalChart(new PartyWords(CATALOGUE, language), new Wording(language), width);
  }

  private static BoxTexts texts(Language language) {
    return new BoxTexts(new PartyWords(CATALOGUE, language), new Wording(language));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s│]", "");
  }

  private static boolean overlap(Box.Frame a, Box.Frame b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  private static boolean crosses(Link link, Box.Frame box) {
    int left = Math.min(link.fromX(), link.toX());
    int right = Math.max(link.fromX(), link.toX());
    boolean beside = left < box.right() && box.x() < right && link.fromY() < box.bottom();
    boolean down = beside && box.y() < link.toY();
    boolean across = link.isAcross() && beside && box.y() < link.fromY();
    return down || across;
  }
}
