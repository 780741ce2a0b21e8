package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  @Test
  void every_sentence_is_there_in_both_languages_with_the_same_places() {
    var chinese = Resources.read("database_zh.properties", PropertyResourceBundle::new);
    var english = Resources.read("database_en.properties", PropertyResourceBundle::new);

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(chinese.getString(key))).isEqualTo(places(english.getString(key)));
    }
  }

  @Test
  void numbers_are_said_as_they_are_typed() {
    DatabaseRefusal refusal = new DatabaseRefusal("database.cannot-stop", 12345, "/data");

    assertThat(refusal).hasMessageContaining("process 12345 goes on");
    assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).contains("进程 12345");
  }

  @Test
  void a_machine_for_which_there_are_no_programs_is_refused() {
    assertThat(Release.archive("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
    assertThatThrownBy(() -> Release.archive("Windows 11", "amd64"))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("windows 11 amd64");
  }

  private static Set<String> places(String sentence) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
