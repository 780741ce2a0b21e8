package io.plumbline.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void every_sentence_of_the_terminal_is_said_in_both_languages() {
    assertThat(keys("zh")).isEqualTo(keys("en"));
  }

  @Test
  void every_setting_with_a_flag_is_explained() {
    for (Key key : Key.values()) {
      assertThat(key.label().isEmpty() || keys("en").contains("help." + key.code()))
          .as(key.code())
          .isTrue();
    }
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(
        ResourceBundle.getBundle("io/plumbline/server/operations/terminal_" + language).keySet());
  }
}
