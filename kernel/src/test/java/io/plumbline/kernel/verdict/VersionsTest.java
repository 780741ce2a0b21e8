package io.plumbline.kernel.verdict;

import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import org.junit.jupiter.api.Test;

/** Ten working days until 30 June 2026, five from 1 July. June 2026: Mon 29; July: Wed 1. */
class VersionsTest {
  private static final Chart OLD = chart(10).inForce(null, "2026-06-30");

  @Test
  void the_version_in_force_on_the_opening_day_holds_for_the_cases_whole_life() {
    Judge judge = Chart.judge(OLD, chart(5).inForce("2026-07-01", null));

    assertDue(Story.of(judge).open("2026-06-30 23:59"), "2026-07-14"); // Tue: ten days later, Tue
    assertDue(Story.of(judge).open("2026-07-01 00:00"), "2026-07-08"); // Wed: five days later, Wed
  }

  @Test
  void a_bare_opening_date_is_the_opening_day() {
    Judge judge = Chart.judge(OLD, chart(5).inForce("2026-07-01", null));

    assertDue(Story.of(judge).open("2026-07-01"), "2026-07-08");
  }

  @Test
  void of_two_versions_in_force_the_one_that_began_last_counts() {
    Judge judge = Chart.judge(chart(10), chart(5).inForce("2026-07-01", null));

    assertDue(Story.of(judge).open("2026-07-01 10:00"), "2026-07-08");
  }

  @Test
  void a_transition_clause_takes_over_the_cases_still_open_on_its_day() {
    Story story =
        Story.of(
            Chart.judge(OLD, chart(5).inForce("2026-07-01", null).takesOverFrom("2026-07-01")));
    story.open("2026-06-24 10:00"); // Wed: ten days Wed 8 July, five days Wed 1 July

    assertThat(story.asOf("2026-06-30").dueOn("受理/1")).hasToString("Optional[2026-07-08]");
    assertThat(story.asOf("2026-06-30").nextLook()).isEqualTo("2026-07-01 00:00");
    assertThat(story.asOf("2026-07-01 00:00").dueOn("受理/1")).hasToString("Optional[2026-07-01]");
  }

  @Test
  void a_transition_clause_leaves_the_cases_that_had_ended() {
    Story story =
        Story.of(
            Chart.judge(OLD, chart(5).inForce("2026-07-01", null).takesOverFrom("2026-07-01")));
    story.open("2026-06-01 10:00").close("2026-06-30 10:00"); // Mon: ten days Mon 15, late

    assertThat(story.asOf("2026-12-31").findings())
        .singleElement()
        .asString()
        .contains("due 2026-06-15");
  }

  @Test
  void what_happened_after_as_of_does_not_choose_the_version() {
    Judge judge = Chart.judge(OLD, chart(5).inForce("2026-07-01", null));
    Story story =
        Story.of(judge).enter("受理", "2026-06-29 10:00").open("2026-07-01 10:00"); // entered on Mon

    assertThat(story.asOf("2026-06-30").dueOn("受理/1")).hasToString("Optional[2026-07-13]");
    assertThat(story.asOf("2026-06-30").verdict().basis().openedOn()).hasToString("2026-06-29");
  }

  @Test
  void without_a_version_in_force_there_is_no_verdict() {
    Story story = Story.of(chart(5).inForce("2026-07-01", null)).open("2026-06-30 10:00");

    assertThatThrownBy(() -> story.asOf("2026-12-31"))
        .isInstanceOf(NotInForceException.class)
        .hasMessageStartingWith("Expected a version of T-01 in force on 2026-06-30, but");
  }

  private static Chart chart(int days) {
    return Chart.of("受理", "决定").at("受理", workingDays(days));
  }

  private static void assertDue(Story story, String due) {
    assertThat(story.asOf("2026-12-31").dueOn("受理/1")).hasToString("Optional[" + due + "]");
  }
}
