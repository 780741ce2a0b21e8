package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import org.junit.jupiter.api.Test;

/**
 * Clocks of stages that are left and entered again. Each stage has five working days; opened on Mon
 * 2 March 2026, so Tue 3, Wed 4, Thu 5, Fri 6, and due on Mon 9.
 */
class SendBackTest {
  private static final Chart CHART =
      Chart.of("受理", "审查", "决定").at("受理", workingDays(5)).at("审查", workingDays(5));

  @Test
  void a_completed_stage_opened_again_goes_on_with_what_it_had_used() {
    Story story =
        open()
            .complete("受理", "2026-03-04 10:00")
            .sendBackTo("受理", "2026-03-09 10:00"); // Wed to Mon

    assertDue(story, "受理/1", "2026-03-12"); // Tue 3, Wed 4, Tue 10, Wed 11, Thu 12
    assertThat(story.asOf("2026-03-12").findings()).isEmpty();
    assertThat(story.asOf("2026-03-13").findings())
        .containsExactly("受理/1 yellow 2026-03-13 00:00, due 2026-03-12, actual -, over 1");
  }

  @Test
  void completed_and_sent_back_on_one_date_nothing_is_taken_out() {
    Story story = open().complete("受理", "2026-03-04 10:00").sendBackTo("受理", "2026-03-04 16:00");

    assertDue(story, "受理/1", "2026-03-09");
  }

  @Test
  void completed_on_the_due_day_and_sent_back_later_it_is_due_on_the_day_it_starts_again() {
    assertDue(
        completedOnTheDueDay().sendBackTo("受理", "2026-03-12 10:00"), "受理/1", "2026-03-12"); // Thu
    assertDue(
        completedOnTheDueDay().sendBackTo("受理", "2026-03-14 10:00"),
        "受理/1",
        "2026-03-16"); // Sat: Mon
  }

  @Test
  void completed_before_the_due_day_and_sent_back_after_it_the_rest_is_left() {
    Story story =
        open()
            .complete("受理", "2026-03-06 10:00")
            .sendBackTo("受理", "2026-03-12 10:00"); // Fri to Thu

    assertDue(story, "受理/1", "2026-03-13"); // four used, Fri 13 is the fifth
  }

  @Test
  void what_was_late_when_it_was_completed_stays_late_and_grows_again() {
    Story story =
        open()
            .complete("受理", "2026-03-11 10:00") // Wed: Tue 10 and Wed 11 over
            .sendBackTo("受理", "2026-03-13 10:00"); // Fri

    assertThat(story.asOf("2026-03-12").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual 2026-03-11, over 2");
    assertThat(story.asOf("2026-03-16").findings()) // Mon 16 is the third
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 3");
    assertThat(story.complete("受理", "2026-03-17 10:00").asOf("2026-03-18").findings()) // Tue
        .containsExactly("受理/1 red 2026-03-10 00:00, due 2026-03-09, actual 2026-03-17, over 4");
  }

  @Test
  void a_left_stage_stands_still() {
    Story story = inReview().sendBackTo("受理", "2026-03-05 10:00"); // Thu: Tue 3, Wed 4, Thu 5 used

    assertThat(story.asOf("2026-03-31").broken()).doesNotContain("审查/1");
    assertDue(story.complete("受理", "2026-03-10 10:00"), "审查/1", "2026-03-12"); // Wed 11, Thu 12
  }

  @Test
  void left_on_its_due_day_it_is_due_on_the_day_it_is_entered_again() {
    Story story =
        inReview()
            .sendBackTo("受理", "2026-03-09 12:00")
            .complete("受理", "2026-03-11 10:00"); // Mon to Wed

    assertDue(story, "审查/1", "2026-03-11");
    assertThat(story.complete("审查", "2026-03-11 20:00").asOf("2026-04-30").broken())
        .doesNotContain("审查/1");
  }

  @Test
  void left_late_it_stays_late_and_does_not_grow() {
    Story story = inReview().sendBackTo("受理", "2026-03-11 10:00"); // Wed: Tue 10 and Wed 11 over

    assertThat(story.asOf("2026-04-30").findings())
        .contains("审查/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 2");
  }

  @Test
  void the_end_of_the_case_stops_the_clock_without_completing_the_stage() {
    assertThat(open().withdraw("2026-03-09 20:00").asOf("2026-04-30").findings()).isEmpty();
    assertThat(open().close("2026-03-10 09:00").asOf("2026-04-30").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 1");
    assertThat(open().withdraw("2026-03-11 09:00").asOf("2026-04-30").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 2");
  }

  @Test
  void a_fixed_date_is_moved_only_where_the_stage_was_not_open_on_it() {
    Chart chart =
        Chart.of("受理", "决定").at("受理", dayOfNextMonth(16)); // opened on Tue 10 Feb: Mon 16 March
    Story before = Story.of(chart).open("2026-02-10 10:00").complete("受理", "2026-03-04 10:00");
    Story across = Story.of(chart).open("2026-02-10 10:00").complete("受理", "2026-03-04 10:00");

    assertDue(before.sendBackTo("受理", "2026-03-10 10:00"), "受理/1", "2026-03-16");
    assertDue(across.sendBackTo("受理", "2026-03-19 10:00"), "受理/1", "2026-03-19"); // Thu
  }

  @Test
  void suspended_while_left_the_dates_are_left_out_once() {
    Story story =
        open()
            .complete("受理", "2026-03-04 10:00") // Wed
            .suspend("2026-03-05 10:00") // Thu
            .resume("2026-03-10 09:00") // Tue
            .sendBackTo("受理", "2026-03-09 10:00"); // Mon, which ends the suspension

    assertDue(story, "受理/1", "2026-03-12"); // Tue 3, Wed 4, Tue 10, Wed 11, Thu 12
  }

  private static Story open() {
    return Story.of(CHART).open("2026-03-02 09:00");
  }

  private static Story inReview() {
    return open().complete("受理", "2026-03-02 10:00");
  }

  private static Story completedOnTheDueDay() {
    return open().complete("受理", "2026-03-09 16:00");
  }

  private static void assertDue(Story story, String point, String due) {
    assertThat(story.asOf("2026-12-31").dueOn(point)).hasToString("Optional[" + due + "]");
  }
}
