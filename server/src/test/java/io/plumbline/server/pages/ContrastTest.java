package io.plumbline.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
  private static final Map<String, Integer> COLOURS = colours();

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, ground",
    "ink, shade",
    "ink, accent-soft",
    "ink-soft, paper",
    "ink-soft, ground",
    "ink-soft, shade",
    "ink-faint, paper",
    "ink-faint, ground",
    "ink-faint, shade",
    "accent, paper",
    "accent, ground",
    "accent, accent-soft",
    "on-accent, accent",
    "accent-link, paper",
    "accent-link, ground",
    "accent-link, accent-soft",
    "notice, notice-soft",
    "yellow, yellow-soft",
    "red, red-soft",
    "kept, kept-soft",
    "notice, paper",
    "yellow, paper",
    "red, paper",
    "paper, risk-high",
    "paper, risk-medium",
    "accent, risk-low"
  })
  void words_stand_out_from_their_ground_as_aa_asks(String words, String ground) {
    assertThat(contrast(colour(words), colour(ground))).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"focus, paper", "focus, ground", "line-strong, paper", "risk-high, paper"})
  void rings_and_borders_stand_out_from_their_ground(String mark, String ground) {
    assertThat(contrast(colour(mark), colour(ground))).isGreaterThanOrEqualTo(3);
  }

  private static int colour(String token) {
    Integer colour = COLOURS.get(token);
    assertThat(colour).as(token).isNotNull();
    return colour == null ? 0 : colour;
  }

  private static double contrast(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
  }

  private static double luminance(int colour) {
    return .2126 * linear(colour >> 16) + .7152 * linear(colour >> 8) + .0722 * linear(colour);
  }

  private static double linear(int channel) {
    double value = (channel & 255) / 255.0;
    return value <= .03928 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
  }

  private static Map<String, Integer> colours() {
    Map<String, Integer> colours = new HashMap<>();
    try (InputStream sheet = ContrastTest.class.getResourceAsStream("/static/app.css")) {
      assertThat(sheet).isNotNull();
      Matcher token = TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      while (token.find()) {
        colours.putIfAbsent(token.group(1), Integer.parseInt(token.group(2), 16));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return colours;
  }
}
