package io.plumbline.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout",
        "charts",
        "pages",
        "orders",
        "accountability",
        "messages",
        "cases",
        "people",
        "complaints"
      })
  void every_text_is_there_in_both_languages(String module) throws IOException {
    assertThat(keys(module, "zh")).isEqualTo(keys(module, "en"));
  }

  private static Set<String> keys(String module, String language) throws IOException {
    Properties texts = new Properties();
    String file = "/messages/" + module + "_" + language + ".properties";
    try (var in = TextsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
