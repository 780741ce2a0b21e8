package io.plumbline.kernel.events;

import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import org.junit.jupiter.api.Test;

/**
 * Corrections and retractions. Opened on Mon 2 March 2026, due on Mon 9; {@code c} says that 受理 was
 * completed on Wed 11, which is late.
 */
class AmendmentsTest {
  private static final Chart CHART = Chart.of("受理", "决定").at("受理", workingDays(5));
  private static final String LATE =
      "受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual 2026-03-11, over 2";

  @Test
  void a_correction_stands_in_the_place_of_its_event() {
    Story story = late().correct("c", "受理", "2026-03-06 10:00").recorded("2026-03-12 09:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").data()).isEmpty();
  }

  @Test
  void before_it_was_known_the_earlier_verdict_stands() {
    Story story = late().correct("c", "受理", "2026-03-06 10:00").recorded("2026-03-12 09:00");

    assertThat(story.asOf("2026-03-31", "2026-03-12 08:59").findings()).containsExactly(LATE);
    assertThat(story.asOf("2026-03-31", "2026-03-12 09:00").findings()).isEmpty();
  }

  @Test
  void a_retraction_takes_its_event_away() {
    Story story = late().retract("c", "2026-03-12 09:00");

    assertThat(story.asOf("2026-03-12").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 3");
  }

  @Test
  void of_several_corrections_the_one_recorded_last_counts() {
    Story story =
        late()
            .correct("c", "受理", "2026-03-12 10:00")
            .recorded("2026-03-16 09:00")
            .correct("c", "受理", "2026-03-06 10:00")
            .recorded("2026-03-13 09:00");

    assertThat(story.asOf("2026-03-31", "2026-03-13").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31", "2026-03-16").findings())
        .singleElement()
        .asString()
        .endsWith("actual 2026-03-12, over 3");
  }

  @Test
  void a_correction_may_be_corrected() {
    Story story =
        late()
            .correct("c", "受理", "2026-03-06 10:00")
            .recorded("2026-03-12 09:00")
            .numbered("c2")
            .correct("c2", "受理", "2026-03-12 10:00")
            .recorded("2026-03-13 09:00");

    assertThat(story.asOf("2026-03-31", "2026-03-12").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31", "2026-03-13").findings())
        .singleElement()
        .asString()
        .endsWith("actual 2026-03-12, over 3");
  }

  @Test
  void a_correction_retracted_leaves_the_event_as_it_was() {
    Story story =
        late()
            .correct("c", "受理", "2026-03-06 10:00")
            .recorded("2026-03-12 09:00")
            .numbered("c2")
            .retract("c2", "2026-03-13 09:00");

    assertThat(story.asOf("2026-03-31", "2026-03-12").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31", "2026-03-13").findings()).containsExactly(LATE);
  }

  @Test
  void a_retraction_retracted_brings_the_event_back() {
    Story story =
        late().retract("c", "2026-03-12 09:00").numbered("r").retract("r", "2026-03-13 09:00");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly(LATE);
  }

  @Test
  void what_is_recorded_late_counts_from_when_it_happened() {
    Story story = open().complete("受理", "2026-03-06 10:00").recorded("2026-03-20 09:00");

    assertThat(story.asOf("2026-03-13", "2026-03-13").findings()).hasSize(1);
    assertThat(story.asOf("2026-03-13", "2026-03-20").findings()).isEmpty();
  }

  @Test
  void correcting_what_is_not_on_record_is_a_data_finding() {
    Story story = open().correct("nothing", "受理", "2026-03-06 10:00").recorded("2026-03-12 09:00");

    assertThat(story.asOf("2026-03-31").data())
        .containsExactly("unknown-correction 2026-03-12 09:00");
    assertThat(story.asOf("2026-03-06").nextLook()).isEqualTo("2026-03-09 00:00"); // the notice
    assertThat(story.asOf("2026-03-10").nextLook()).isEqualTo("2026-03-12 09:00");
  }

  @Test
  void an_event_of_another_source_cannot_be_corrected() {
    Story story = late().correct("c", "受理", "2026-03-06 10:00").from("another");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly(LATE);
    assertThat(story.asOf("2026-03-31").data()).hasSize(1);
  }

  @Test
  void an_event_without_a_number_cannot_be_corrected() {
    Story story = open().complete("受理", "2026-03-11 10:00").correct("", "受理", "2026-03-06 10:00");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly(LATE);
    assertThat(story.asOf("2026-03-31").data()).hasSize(1);
  }

  @Test
  void corrections_of_each_other_change_nothing_and_do_not_vanish() {
    Story story =
        late()
            .correct("b", "受理", "2026-03-06 10:00")
            .numbered("a")
            .correct("a", "受理", "2026-03-06 10:00")
            .numbered("b")
            .correct("self", "受理", "2026-03-06 10:00")
            .numbered("self");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly(LATE);
    assertThat(story.asOf("2026-03-31").data()).hasSize(3);
  }

  @Test
  void a_long_chain_of_corrections_is_followed_to_its_end() {
    Story story = late();
    for (int i = 0; i < 60; i++) {
      story
          .correct(i == 0 ? "c" : "c" + i, "受理", "2026-03-06 10:00")
          .recorded("2026-03-12 09:00")
          .numbered("c" + (i + 1));
    }

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.retract("c60", "2026-03-13 09:00").asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void a_case_all_of_whose_events_were_retracted_has_nothing_to_judge() {
    Story story =
        Story.of(CHART).open("2026-03-02 09:00").numbered("o").retract("o", "2026-03-03 09:00");

    assertThat(story.asOf("2026-03-31").verdict().findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").nextLook()).isEqualTo("never");
  }

  @Test
  void before_anything_was_known_there_is_nothing_to_judge() {
    Story story = Story.of(CHART).open("2026-03-02 09:00").recorded("2026-03-20 09:00");

    assertThat(story.asOf("2026-03-31", "2026-03-19").verdict().findings()).isEmpty();
  }

  private static Story late() {
    return open().complete("受理", "2026-03-11 10:00").numbered("c");
  }

  private static Story open() {
    return Story.of(CHART).open("2026-03-02 09:00");
  }
}
