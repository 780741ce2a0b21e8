package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.RiskLevel;
import org.junit.jupiter.api.Test;

/** The chart prints a complaint point at 受理 (中) and at 决定 (高), and none at 审查. */
class ComplaintTest {
  private static final Chart CHART =
      Chart.of("受理", "审查", "决定")
          .at("受理", new ComplaintRule())
          .rated(RiskLevel.HIGH)
          .at("决定", new ComplaintRule());

  @Test
  void a_complaint_is_a_finding_of_the_stage_that_it_names() {
    assertThat(open().complain("决定", "2026-03-03 10:00").asOf("2026-03-31").findings())
        .containsExactly("决定/1 red 2026-03-03 10:00");
  }

  @Test
  void each_complaint_is_a_finding_of_its_own() {
    Story story = open().complain("受理", "2026-03-03 10:00").complain("受理", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-31").findings())
        .containsExactly("受理/1 yellow 2026-03-03 10:00", "受理/1 yellow 2026-03-04 10:00");
  }

  @Test
  void two_complaints_at_one_instant_under_two_numbers_are_two() {
    Story story =
        open()
            .complain("受理", "2026-03-03 10:00")
            .numbered("1")
            .complain("受理", "2026-03-03 10:00")
            .numbered("2");

    assertThat(story.asOf("2026-03-31").findings()).hasSize(2);
  }

  @Test
  void naming_no_stage_it_is_about_the_one_that_the_case_is_in() {
    assertThat(open().complain("", "2026-03-03 10:00").asOf("2026-03-31").broken())
        .containsExactly("受理/1");
    assertThat(
            open()
                .complete("受理", "2026-03-03 09:00")
                .complain("", "2026-03-03 10:00")
                .asOf("2026-03-31")
                .broken())
        .containsExactly("general/complaint");
  }

  @Test
  void after_a_send_back_the_case_is_in_the_stage_entered_last() {
    Story story = open().complete("受理", "2026-03-03 09:00").sendBackTo("受理", "2026-03-04 09:00");

    assertThat(story.complain("", "2026-03-04 10:00").asOf("2026-03-31").broken())
        .containsExactly("受理/1");
  }

  @Test
  void about_a_stage_without_a_complaint_point_it_is_a_general_finding() {
    Story story = open().complain("审查", "2026-03-03 10:00");

    assertThat(story.asOf("2026-03-31").findings())
        .containsExactly("general/complaint yellow 2026-03-03 10:00");
    assertThat(story.asOf("2026-03-31").verdict().findings().get(0).point().layer())
        .isEqualTo(Layer.GENERAL);
    assertThat(story.asOf("2026-03-31").verdict().findings().get(0).point().stage())
        .isEqualTo("审查");
  }

  @Test
  void after_the_end_it_is_taken() {
    assertThat(
            open()
                .close("2026-03-03 10:00")
                .complain("受理", "2026-03-09 10:00")
                .asOf("2026-03-31")
                .findings())
        .containsExactly("受理/1 yellow 2026-03-09 10:00");
    assertThat(
            open()
                .withdraw("2026-03-03 10:00")
                .complain("", "2026-03-09 10:00")
                .asOf("2026-03-31")
                .findings())
        .containsExactly("受理/1 yellow 2026-03-09 10:00");
  }

  @Test
  void before_the_opening_it_does_not_vanish() {
    Story story = Story.of(CHART).complain("", "2026-02-27 10:00").open("2026-03-02 09:00");

    assertThat(story.asOf("2026-03-31").findings())
        .containsExactly("general/complaint yellow 2026-02-27 10:00");
  }

  private static Story open() {
    return Story.of(CHART).open("2026-03-02 09:00");
  }
}
