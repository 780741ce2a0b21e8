package io.plumbline.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where text may be broken. */
class WrappingTest {
  private final Wrapping wrapping = new Wrapping(Measure.CELLS);

  @Test
  void no_line_begins_with_a_closing_mark() {
    assertThat(wrapping.lines("公开办事指南，接受监督", 12)).containsExactly("公开办事指", "南，接受监督");
  }

  @Test
  void no_line_ends_with_an_opening_mark() {
    assertThat(wrapping.lines("严格执行《行政许可法》", 10)).containsExactly("严格执行", "《行政许可", "法》");
  }

  @Test
  void words_and_figures_stay_whole() {
    assertThat(wrapping.lines("within three working days", 12))
        .containsExactly("within three", "working days");
    assertThat(wrapping.lines("罚款1000元以上", 8)).containsExactly("罚款1000", "元以上");
  }

  @Test
  void a_word_wider_than_the_line_is_cut() {
    assertThat(wrapping.lines("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @ParameterizedTest
  @CsvSource({"绳墨, 4", "a绳, 3", "é, 1", "é, 1", "●, 1", "（）, 4"})
  void a_chinese_character_takes_two_cells(String text, int width) {
    assertThat(Measure.CELLS.widthOf(text)).isEqualTo(width);
  }

  @Test
  void nothing_is_lost_and_nothing_is_too_wide() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = someText(random);
      int width = 6 + random.nextInt(40);
      List<String> lines = wrapping.lines(text, width);
      assertThat(String.join("", lines).replace(" ", ""))
          .as("seed %s", seed)
          .isEqualTo(text.replace(" ", ""));
      assertThat(lines).as("seed %s", seed).allMatch(line -> Measure.CELLS.widthOf(line) <= width);
    }
  }

  private static String someText(Random random) {
    String letters = "绳墨监察点，。、；（）《》“”ab cd 12 3.5e";
    StringBuilder text = new StringBuilder("起");
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
