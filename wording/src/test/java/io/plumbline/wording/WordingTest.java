package io.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.RuleKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the places of a sentence. */
class WordingTest {
  private final Wording chinese = new Wording(Language.ZH);
  private final Wording english = new Wording(Language.EN);

  @Test
  void a_text_is_said_in_the_language_of_the_sentence() {
    Text text = new Text("听证", "hearing");
    assertThat(said(chinese, text)).isEqualTo("听证");
    assertThat(said(english, text)).isEqualTo("hearing");
  }

  @Test
  void a_message_inside_a_message_is_said_too() {
    Message inner = Message.of("derivation.kind.rest");
    assertThat(said(chinese, inner)).isEqualTo("休息日");
  }

  @Test
  void dates_and_moments_are_written_out() {
    Instant at = Instant.parse("2026-10-12T06:10:00Z");
    assertThat(said(chinese, LocalDate.parse("2026-10-12"))).isEqualTo("2026年10月12日");
    assertThat(said(english, LocalDate.parse("2026-10-12"))).isEqualTo("12 October 2026");
    assertThat(said(chinese, at)).isEqualTo("2026年10月12日（一）14:10");
    assertThat(said(english, at.plusSeconds(1))).isEqualTo("Mon 12 October 2026 14:10:01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20000|20,000.00",
        "999|999.00",
        "1000000.5|1,000,000.50",
        "0.001|0.001",
        "-1234.5|-1,234.50",
        "2E+4|20,000.00"
      })
  void sums_have_two_places_and_thousands_apart(String yuan, String written) {
    assertThat(said(english, new BigDecimal(yuan))).isEqualTo(written);
  }

  @Test
  void a_number_is_said_without_separators() {
    assertThat(said(english, 2026)).isEqualTo("2026");
  }

  @Test
  void terms_have_their_words() {
    assertThat(said(chinese, Level.RED)).isEqualTo("红牌");
    assertThat(said(english, RuleKind.DEADLINE)).isEqualTo("deadline");
  }

  @Test
  void several_things_stand_in_a_row() {
    assertThat(said(chinese, List.of("张伟", "李建军"))).isEqualTo("张伟、李建军");
    assertThat(said(english, List.of("张伟", "李建军"))).isEqualTo("张伟, 李建军");
  }

  @Test
  void a_number_chooses_the_words_where_the_sentence_asks_for_it() {
    assertThat(english.say(Message.of("finding.over", 1))).isEqualTo("1 working day late");
    assertThat(english.say(Message.of("finding.over", 2))).isEqualTo("2 working days late");
  }

  @Test
  void a_sentence_that_is_missing_is_said_by_its_key() {
    assertThat(english.say(Message.of("nowhere.at-all", "a", 1))).isEqualTo("nowhere.at-all a, 1");
    assertThat(english.say(Message.of("nowhere"))).isEqualTo("nowhere");
    assertThat(english.has("nowhere.at-all")).isFalse();
  }

  private static String said(Wording wording, Object arg) {
    return wording.say(Message.of("derivation.note", arg)).replaceFirst("^(Note: |说明：)", "");
  }
}
