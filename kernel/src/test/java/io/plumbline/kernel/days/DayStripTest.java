package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.rules.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of a derivation, one by one. */
class DayStripTest {

  @Test
  void working_days_with_rest_days_and_days_past_due() {
    // Wed 30 September 2026; National Day from Thu 1 to Wed 7; due Fri 9.
    assertThat(days(story(workingDays(2), "2026-09-30"), "2026-10-12"))
        .containsExactly(
            "09-30 START",
            "10-01 RESTED",
            "10-02 RESTED",
            "10-03 RESTED",
            "10-04 RESTED",
            "10-05 RESTED",
            "10-06 RESTED",
            "10-07 RESTED",
            "10-08 COUNTED 1",
            "10-09 COUNTED 2 due",
            "10-10 OVERDUE",
            "10-11 OVERDUE",
            "10-12 OVERDUE");
  }

  @Test
  void suspended_days() {
    Story story =
        story(workingDays(3), "2026-03-02").suspend("2026-03-03 10:00").resume("2026-03-05 10:00");

    assertThat(days(story, "2026-03-05")) // Tue 3 is used, Thu 5 does not count
        .containsExactly(
            "03-02 START",
            "03-03 COUNTED 1",
            "03-04 SUSPENDED",
            "03-05 SUSPENDED",
            "03-06 COUNTED 2",
            "03-07 RESTED",
            "03-08 RESTED",
            "03-09 COUNTED 3 due");
  }

  @Test
  void days_on_which_the_stage_was_left() {
    Story story =
        story(workingDays(3), "2026-03-02")
            .complete("受理", "2026-03-03 10:00")
            .sendBackTo("受理", "2026-03-05 10:00");

    assertThat(days(story, "2026-03-05"))
        .containsExactly(
            "03-02 START",
            "03-03 COUNTED 1",
            "03-04 LEFT",
            "03-05 LEFT",
            "03-06 COUNTED 2",
            "03-07 RESTED",
            "03-08 RESTED",
            "03-09 COUNTED 3 due");
  }

  @Test
  void a_last_day_that_moves_to_a_working_day() {
    assertThat(days(story(calendarDays(2), "2026-03-05"), "2026-03-05")) // Thu: Sat 7, so Mon 9
        .containsExactly(
            "03-05 START", "03-06 COUNTED 1", "03-07 COUNTED 2", "03-08 MOVED", "03-09 MOVED due");
  }

  @Test
  void a_clock_that_stopped_in_time_goes_to_its_due_date() {
    Story story = story(workingDays(2), "2026-03-02").complete("受理", "2026-03-03 10:00");

    assertThat(days(story, "2026-12-31"))
        .containsExactly("03-02 START", "03-03 COUNTED 1", "03-04 COUNTED 2 due");
  }

  private static List<String> days(Story story, String asOf) {
    return story.asOf(asOf).clock("受理/1").marks(LocalDate.parse(asOf)).stream()
        .map(DayStripTest::line)
        .toList();
  }

  private static String line(DayMark mark) {
    String number = mark.number() == 0 ? "" : " " + mark.number();
    return mark.on().toString().substring(5)
        + ' '
        + mark.role()
        + number
        + (mark.due() ? " due" : "");
  }

  private static Story story(Deadline limit, String opened) {
    return Story.of(Chart.of("受理", "决定").at("受理", limit)).open(opened + " 09:00");
  }
}
