package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From 500 to 3,000 yuan, of a case or of a person. */
class AmountTest {
  private static final BigDecimal LEAST = new BigDecimal("500");
  private static final BigDecimal MOST = new BigDecimal("3000");
  private static final Chart PER_CASE =
      Chart.of("立案", "决定").at("决定", new AmountRule(LEAST, MOST, false));
  private static final Chart PER_PERSON =
      Chart.of("立案", "决定").at("决定", new AmountRule(LEAST, MOST, true));

  @ParameterizedTest
  @ValueSource(strings = {"500", "500.00", "500.01", "2999.99", "3000", "3000.0"})
  void the_bounds_themselves_are_lawful(String yuan) {
    assertThat(story(PER_CASE).decide(yuan, "2026-03-04 10:00").asOf("2026-03-31").findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"499.99", "3000.01", "0", "3000.0000000001"})
  void one_fen_beyond_is_not(String yuan) {
    assertThat(story(PER_CASE).decide(yuan, "2026-03-04 10:00").asOf("2026-03-31").findings())
        .containsExactly("决定/1 red 2026-03-04 10:00");
  }

  @Test
  void one_bound_alone_leaves_the_other_side_open() {
    Chart atLeast = Chart.of("立案", "决定").at("决定", new AmountRule(LEAST, null, false));
    Chart atMost = Chart.of("立案", "决定").at("决定", new AmountRule(null, MOST, false));

    assertThat(story(atLeast).decide("1e12", "2026-03-04 10:00").asOf("2026-03-31").findings())
        .isEmpty();
    assertThat(story(atLeast).decide("499.99", "2026-03-04 10:00").asOf("2026-03-31").findings())
        .hasSize(1);
    assertThat(story(atMost).decide("0", "2026-03-04 10:00").asOf("2026-03-31").findings())
        .isEmpty();
    assertThat(story(atMost).decide("3000.01", "2026-03-04 10:00").asOf("2026-03-31").findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6500", "39000"})
  void of_thirteen_persons_the_bounds_are_thirteenfold(String yuan) {
    assertThat(
            story(PER_PERSON)
                .decide("", yuan, 13, "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"6499.99", "39000.01", "3000"})
  void of_thirteen_persons_one_fen_beyond_is_broken(String yuan) {
    assertThat(
            story(PER_PERSON)
                .decide("", yuan, 13, "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .containsExactly("决定/1 red 2026-03-04 10:00");
  }

  @Test
  void per_case_the_number_of_persons_does_not_matter() {
    assertThat(
            story(PER_CASE)
                .decide("", "3000.01", 13, "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .hasSize(1);
  }

  @Test
  void a_missing_number_of_persons_is_a_data_finding_and_no_guess() {
    for (Integer persons : new Integer[] {null, 0}) {
      Story story = story(PER_PERSON).decide("", "9999999", persons, "2026-03-04 10:00");

      assertThat(story.asOf("2026-03-31").findings()).isEmpty();
      assertThat(story.asOf("2026-03-31").data())
          .containsExactly("persons-missing 立案 2026-03-04 10:00");
    }
  }

  @Test
  void a_missing_sum_is_a_data_finding() {
    Story story = story(PER_CASE).decide("", "", 3, "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").data())
        .containsExactly("amount-missing 立案 2026-03-04 10:00");
  }

  @Test
  void decided_anew_it_is_judged_again() {
    Story story =
        story(PER_CASE).decide("3000", "2026-03-04 10:00").decide("3000.01", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-04").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").findings()).containsExactly("决定/1 red 2026-03-05 10:00");
  }

  @Test
  void an_unlawful_sum_made_lawful_stays_on_the_record_as_repaired() {
    Story story =
        story(PER_CASE).decide("499.99", "2026-03-04 10:00").decide("500", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-04").findings()).containsExactly("决定/1 red 2026-03-04 10:00");
    assertThat(story.asOf("2026-03-31").findings())
        .containsExactly("决定/1 red 2026-03-04 10:00, cured 2026-03-05 10:00");
  }

  @Test
  void a_sum_counts_that_names_the_rules_stage_or_none() {
    assertThat(
            story(PER_CASE)
                .decide("决定", "1", null, "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .hasSize(1);
    assertThat(
            story(PER_CASE).decide("", "1", null, "2026-03-04 10:00").asOf("2026-03-31").findings())
        .hasSize(1);
    assertThat(
            story(PER_CASE)
                .decide("立案", "1", null, "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @Test
  void a_sum_decided_after_the_end_is_not_judged() {
    Story story = story(PER_CASE).close("2026-03-04 10:00").decide("1", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").data()).containsExactly("after-end 2026-03-05 10:00");
  }

  private static Story story(Chart chart) {
    return Story.of(chart).open("2026-03-02 09:00");
  }
}
