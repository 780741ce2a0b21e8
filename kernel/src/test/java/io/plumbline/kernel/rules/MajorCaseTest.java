package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import org.junit.jupiter.api.Test;

/** Minutes of a collective discussion are asked of major cases only. */
class MajorCaseTest {
  private static final Chart CHART =
      Chart.of("受理", "决定", "送达").at("决定", new DocumentRule(Text.same("会议纪要"), 0, true));

  @Test
  void a_case_not_marked_major_needs_none() {
    assertThat(decided().asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void marked_before_the_stage_was_completed_it_is_judged_at_the_completion() {
    assertThat(decided().major("2026-03-02 10:00").asOf("2026-03-31").findings())
        .containsExactly("决定/1 yellow 2026-03-04 10:00");
  }

  @Test
  void marked_at_the_instant_of_completion_it_is_judged_then() {
    assertThat(decided().major("2026-03-04 10:00").asOf("2026-03-31").findings())
        .containsExactly("决定/1 yellow 2026-03-04 10:00");
  }

  @Test
  void marked_after_the_stage_was_completed_it_is_judged_at_that_moment() {
    assertThat(decided().major("2026-03-06 10:00").asOf("2026-03-31").findings())
        .containsExactly("决定/1 yellow 2026-03-06 10:00");
    assertThat(
            decided()
                .file("会议纪要", "2026-03-05 10:00")
                .major("2026-03-06 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @Test
  void marked_again_the_first_marking_counts() {
    assertThat(
            decided()
                .major("2026-03-06 10:00")
                .major("2026-03-09 10:00")
                .asOf("2026-03-31")
                .findings())
        .containsExactly("决定/1 yellow 2026-03-06 10:00");
  }

  @Test
  void marked_after_the_end_it_asks_nothing_and_is_a_data_finding() {
    Story story = decided().close("2026-03-06 10:00").major("2026-03-09 10:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.asOf("2026-03-31").data()).containsExactly("after-end 2026-03-09 10:00");
  }

  private static Story decided() {
    return Story.of(CHART)
        .open("2026-03-02 09:00")
        .complete("受理", "2026-03-03 10:00")
        .complete("决定", "2026-03-04 10:00");
  }
}
