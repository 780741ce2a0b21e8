package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a call is answered. */
class LanguageTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, 共 57 项",
    "C.UTF-8, 共 57 项",
    "POSIX, 共 57 项",
    "en_US.UTF-8, 57 items",
    "de_DE, 57 items"
  })
  void chinese_unless_the_environment_names_another(String lang, String words) {
    assertThat(new Call(home).with("LANG", lang).run("catalogue", "list").out()).contains(words);
  }

  @Test
  void what_is_asked_for_wins() {
    assertThat(new Call(home).run("--lang", "en", "catalogue", "list").out()).contains("57 items");
    assertThat(new Call(home).with("LC_ALL", "en").run("catalogue", "list", "--lang=zh").out())
        .contains("共 57 项");
  }

  @ParameterizedTest
  @CsvSource({"cli", "help"})
  void both_languages_have_the_same_sentences(String area) {
    assertThat(bundle(area, "zh").keySet()).isEqualTo(bundle(area, "en").keySet());
  }

  private static ResourceBundle bundle(String area, String language) {
    return ResourceBundle.getBundle("io/plumbline/wording/" + area + "_" + language, Locale.ROOT);
  }
}
