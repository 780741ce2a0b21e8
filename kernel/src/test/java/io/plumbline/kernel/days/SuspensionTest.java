package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.months;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.rules.Deadline;
import org.junit.jupiter.api.Test;

/**
 * Clocks that stand still because the case is suspended. Unless told otherwise: opened on Mon 2
 * March 2026, five working days, so Tue 3, Wed 4, Thu 5, Fri 6, and due on Mon 9.
 */
class SuspensionTest {

  @Test
  void the_day_it_stops_is_used_and_the_day_it_starts_again_does_not_count() {
    Story story = fiveDays().suspend("2026-03-04 10:00").resume("2026-03-10 09:00"); // Wed to Tue

    assertDue(story, "2026-03-13"); // Tue 3, Wed 4, Wed 11, Thu 12, Fri 13
    assertBrokenFrom(story, "2026-03-14");
  }

  @Test
  void suspended_on_the_start_day() {
    assertDue(
        fiveDays().suspend("2026-03-02 15:00").resume("2026-03-04 09:00"),
        "2026-03-11"); // Thu 5 … Wed 11
  }

  @Test
  void suspended_and_resumed_on_one_date_takes_nothing_out() {
    assertDue(fiveDays().suspend("2026-03-04 10:00").resume("2026-03-04 16:00"), "2026-03-09");
  }

  @Test
  void suspended_and_resumed_on_the_due_date_moves_nothing() {
    Story story = fiveDays().suspend("2026-03-09 10:00").resume("2026-03-09 16:00");

    assertDue(story, "2026-03-09");
    assertBrokenFrom(story, "2026-03-10");
  }

  @Test
  void suspended_over_rest_days_only_costs_nothing() {
    assertDue(
        fiveDays().suspend("2026-03-07 10:00").resume("2026-03-08 10:00"),
        "2026-03-09"); // Sat to Sun
    assertDue(
        fiveDays().suspend("2026-03-06 10:00").resume("2026-03-08 10:00"),
        "2026-03-09"); // Fri to Sun
  }

  @Test
  void suspended_on_a_rest_day_and_resumed_on_a_working_day_costs_that_day() {
    assertDue(
        fiveDays().suspend("2026-03-07 10:00").resume("2026-03-09 09:00"),
        "2026-03-10"); // Sat to Mon
  }

  @Test
  void suspended_on_the_due_date_it_is_due_on_the_day_it_starts_again() {
    Story story = fiveDays().suspend("2026-03-09 10:00").resume("2026-03-12 09:00"); // Mon to Thu

    assertDue(story, "2026-03-12");
    assertBrokenFrom(story, "2026-03-13");
    assertThat(story.complete("受理", "2026-03-12 23:59").asOf("2026-04-30").findings()).isEmpty();
  }

  @Test
  void should_it_start_again_on_a_rest_day_it_is_due_on_the_next_working_day() {
    assertDue(
        fiveDays().suspend("2026-03-09 10:00").resume("2026-03-14 09:00"),
        "2026-03-16"); // Sat: Mon
    assertDue(
        fiveDays().suspend("2026-03-09 10:00").resume("2026-10-01 09:00"),
        "2026-10-08"); // holiday: Thu
  }

  @Test
  void suspended_again_on_the_day_it_became_due_moves_it_again() {
    Story story =
        fiveDays()
            .suspend("2026-03-09 10:00")
            .resume("2026-03-12 09:00") // Thu
            .suspend("2026-03-12 15:00")
            .resume("2026-03-16 09:00"); // Mon

    assertDue(story, "2026-03-16");
  }

  @Test
  void suspended_after_the_due_date_what_was_late_stays_late() {
    Story story = fiveDays().suspend("2026-03-10 10:00").resume("2026-03-12 09:00"); // Tue to Thu

    // Tue 10 is used, Wed 11 and Thu 12 are not counted, Fri 13 is.
    assertThat(story.asOf("2026-03-13").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 2");
  }

  @Test
  void suspended_at_midnight_after_the_due_date_comes_too_late() {
    Story story = fiveDays().suspend("2026-03-10 00:00").resume("2026-03-12 09:00");

    assertThat(story.asOf("2026-03-10").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 1");
  }

  @Test
  void while_it_stands_still_before_the_due_date_nothing_is_due() {
    Story story = fiveDays().suspend("2026-03-04 10:00");

    assertThat(story.asOf("2027-12-31").dueOn("受理/1")).isEmpty();
    assertThat(story.asOf("2027-12-31").findings()).isEmpty();
    assertThat(story.asOf("2027-12-31").nextLook()).isEqualTo("never");
  }

  @Test
  void while_it_stands_still_on_the_due_date_nothing_breaks() {
    Story story = fiveDays().suspend("2026-03-09 23:00");

    assertThat(story.asOf("2027-12-31").findings()).isEmpty();
    assertThat(story.asOf("2027-12-31").nextLook()).isEqualTo("never");
  }

  @Test
  void what_was_late_does_not_grow_while_it_stands_still() {
    Story story = fiveDays().suspend("2026-03-11 10:00"); // Wed: Tue 10 and Wed 11 are over

    assertThat(story.asOf("2027-12-31").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 2");
  }

  @Test
  void several_suspensions_each_take_out_their_own_days() {
    Story story =
        story(workingDays(10))
            .suspend("2026-03-04 10:00")
            .resume("2026-03-10 09:00") // Thu 5 … Tue 10 out
            .suspend("2026-03-12 10:00")
            .resume("2026-03-17 09:00") // Fri 13 … Tue 17 out
            .suspend("2026-03-19 10:00")
            .resume("2026-03-19 11:00"); // nothing

    assertDue(
        story,
        "2026-03-25"); // Tue 3, Wed 4, Wed 11, Thu 12, Wed 18, Thu 19, Fri 20, Mon 23, Tue 24, Wed
    // 25
  }

  @Test
  void suspended_again_on_the_day_of_resumption() {
    Story story =
        fiveDays()
            .suspend("2026-03-04 10:00")
            .resume("2026-03-10 09:00")
            .suspend("2026-03-10 15:00")
            .resume("2026-03-12 09:00"); // Thu 5 … Thu 12 out

    assertDue(story, "2026-03-17"); // Tue 3, Wed 4, Fri 13, Mon 16, Tue 17
  }

  @Test
  void it_stops_every_clock_whatever_stage_it_names() {
    Chart chart = Chart.of("受理", "决定").at("受理", workingDays(5)).across("受理", "决定", workingDays(5));
    Story story = Story.of(chart).open("2026-03-02 10:00");
    story
        .tell(io.plumbline.kernel.events.EventKind.SUSPEND, "决定", "2026-03-04 10:00")
        .resume("2026-03-10 09:00");

    assertThat(story.asOf("2026-03-10").dueOn("受理/1")).hasToString("Optional[2026-03-13]");
    assertThat(story.asOf("2026-03-10").dueOn("受理/2")).hasToString("Optional[2026-03-13]");
  }

  @Test
  void calendar_days_and_months_leave_out_suspended_dates_too() {
    // Ten days: 3, 4, then 11 … 18 March (Wed).
    assertDue(
        story(calendarDays(10)).suspend("2026-03-04 10:00").resume("2026-03-10 09:00"),
        "2026-03-18");
    // One month: Thu 2 April; six dates later Wed 8.
    assertDue(
        story(months(1)).suspend("2026-03-04 10:00").resume("2026-03-10 09:00"), "2026-04-08");
  }

  @Test
  void rolled_into_a_suspension_it_is_due_on_the_day_it_starts_again() {
    // Five days from Mon 2 March: Sat 7, rolled to Mon 9, when the case is suspended.
    Story five = story(calendarDays(5)).suspend("2026-03-07 10:00");

    assertDue(five.resume("2026-03-11 09:00"), "2026-03-11"); // Wed
  }

  @Test
  void a_fixed_date_is_not_moved_by_a_suspension_before_it() {
    Story story = fixed().suspend("2026-03-03 10:00").resume("2026-03-10 09:00");

    assertDue(story, "2026-03-16"); // Mon
  }

  @Test
  void a_fixed_date_that_falls_into_a_suspension_moves_to_the_day_it_starts_again() {
    assertDue(fixed().suspend("2026-03-13 10:00").resume("2026-03-18 09:00"), "2026-03-18"); // Wed
    assertDue(
        fixed().suspend("2026-03-13 10:00").resume("2026-03-21 09:00"), "2026-03-23"); // Sat: Mon
  }

  @Test
  void a_notice_waits_for_the_counted_day() {
    // The ninth of ten: Tue 3 … Fri 6, Mon 9 … Thu 12 are eight; Fri 13 … Tue 17 out; Wed 18.
    Story story = story(workingDays(10)).suspend("2026-03-12 10:00").resume("2026-03-17 09:00");

    assertThat(story.asOf("2026-03-18").rungs("受理/1")).containsExactly("notice 2026-03-18 00:00");
  }

  private static Story fiveDays() {
    return story(workingDays(5));
  }

  /** Opened on Tue 10 February, due on Mon 16 March. */
  private static Story fixed() {
    return Story.of(Chart.of("受理", "决定").at("受理", dayOfNextMonth(16))).open("2026-02-10 10:00");
  }

  private static Story story(Deadline limit) {
    return Story.of(Chart.of("受理", "决定").at("受理", limit)).open("2026-03-02 10:00");
  }

  private static void assertDue(Story story, String due) {
    assertThat(story.asOf("2026-12-31").dueOn("受理/1")).hasToString("Optional[" + due + "]");
  }

  private static void assertBrokenFrom(Story story, String day) {
    assertThat(story.asOf(java.time.LocalDate.parse(day).minusDays(1).toString()).findings())
        .isEmpty();
    assertThat(story.asOf(day + " 00:00").findings()).hasSize(1);
  }
}
