package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.rules.Deadline;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Notice, yellow and red: from which instant. */
class LevelsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 2026-03-03", // Mon 2 Mar; ceil(0.9) = 1: Tue
    "3, 2026-03-05", // ceil(2.7) = 3: Thu
    "10, 2026-03-13", // 9: the ninth working day, Fri
    "60, 2026-05-20" // 54: Wed, over Qingming and Labour Day
  })
  void a_notice_comes_on_the_counted_day_nine_tenths_through(int days, String noticeOn) {
    Story story = story(workingDays(days), "2026-03-02");

    assertThat(story.asOf(dayBefore(noticeOn)).rungs("受理/1")).isEmpty();
    assertThat(story.asOf(noticeOn + " 00:00").rungs("受理/1"))
        .containsExactly("notice " + noticeOn + " 00:00");
    assertThat(story.asOf(noticeOn + " 00:00").findings()).isEmpty();
  }

  static Stream<Arguments> daysBefore() {
    return Stream.of(
        Arguments.of(dayOfNextMonth(15), "2026-09-21", "2026-10-14"), // due Thu 15 Oct: Wed 14
        Arguments.of(
            dayOfNextMonth(8),
            "2026-09-21",
            "2026-09-30"), // due Thu 8 Oct: Wed 30 Sep, before the holiday
        Arguments.of(
            dayOfNextMonth(3), "2026-09-21", "2026-09-30"), // due Sat 3 Oct, a holiday: Wed 30 Sep
        Arguments.of(
            dayOfNextMonth(12),
            "2026-09-21",
            "2026-10-10"), // due Mon 12 Oct: Sat 10, a make-up day
        Arguments.of(
            calendarDays(60), "2026-03-01", "2026-04-24")); // the 54th day from Sun 1 Mar: Fri
  }

  @ParameterizedTest
  @MethodSource("daysBefore")
  void a_fixed_date_is_noticed_on_the_working_day_before(
      Deadline limit, String opened, String noticeOn) {
    Story story = story(limit, opened);

    assertThat(story.asOf(dayBefore(noticeOn)).rungs("受理/1")).isEmpty();
    assertThat(story.asOf(noticeOn + " 00:00").rungs("受理/1"))
        .containsExactly("notice " + noticeOn + " 00:00");
  }

  @Test
  void what_is_completed_before_the_notice_is_never_noticed() {
    Story story =
        story(workingDays(10), "2026-03-02")
            .complete("受理", "2026-03-12 17:00"); // Thu, the eighth day

    assertThat(story.asOf("2026-04-30").rungs("受理/1")).isEmpty();
  }

  @Test
  void a_deadline_turns_red_after_the_third_working_day_past_due() {
    Story story =
        story(workingDays(3), "2026-09-28"); // Mon; due Thu 8 Oct; Fri 9, Sat 10 make-up, Mon 12

    assertThat(story.asOf("2026-10-12").findings())
        .singleElement()
        .asString()
        .contains("yellow")
        .contains("over 3");
    assertThat(story.asOf("2026-10-12").nextLook()).isEqualTo("2026-10-13 00:00");
    assertThat(story.asOf("2026-10-13 00:00").findings())
        .singleElement()
        .asString()
        .contains("red");
    assertThat(story.asOf("2026-10-13 00:00").rungs("受理/1"))
        .containsExactly(
            "notice 2026-10-08 00:00", "yellow 2026-10-09 00:00", "red 2026-10-13 00:00");
  }

  @Test
  void what_completes_on_the_third_working_day_past_due_stays_yellow() {
    Story story =
        story(workingDays(3), "2026-09-28").complete("受理", "2026-10-12 23:00"); // Mon 12 Oct

    assertThat(story.asOf("2026-12-01").findings())
        .containsExactly("受理/1 yellow 2026-10-09 00:00, due 2026-10-08, actual 2026-10-12, over 3");
  }

  @Test
  void how_late_is_red_is_what_the_ladder_says_of_stages_and_suspensions() {
    Chart chart =
        Chart.of("受理", "决定")
            .redAfter(1)
            .ground("鉴定", new Limit.WorkingDays(1))
            .at("受理", workingDays(1));
    Story late = Story.of(chart).open("2026-03-02 09:00"); // Mon: due Tue 3, red after Wed 4
    Story suspended = Story.of(chart).open("2026-03-02 09:00").suspend("鉴定", "2026-03-02 10:00");

    assertThat(late.asOf("2026-03-31").rungs("受理/1")).endsWith("red 2026-03-05 00:00");
    assertThat(suspended.asOf("2026-03-31").rungs("suspension/鉴定"))
        .endsWith("red 2026-03-05 00:00");
  }

  @Test
  void a_deadline_at_a_high_risk_is_red_at_once_and_fires_once() {
    Chart chart = Chart.of("受理", "决定").rated(RiskLevel.HIGH).at("受理", workingDays(3));
    Story story = Story.of(chart).open("2026-09-28 10:00"); // Mon; due Thu 8 Oct

    assertThat(story.asOf("2026-10-09").findings())
        .singleElement()
        .asString()
        .startsWith("受理/1 red");
    assertThat(story.asOf("2026-12-01").rungs("受理/1"))
        .containsExactly("notice 2026-10-08 00:00", "red 2026-10-09 00:00");
  }

  @Test
  void suspended_days_do_not_make_it_red() {
    Story story =
        story(workingDays(3), "2026-09-28") // Mon; due Thu 8 Oct, late on Fri 9
            .suspend("2026-10-09 15:00")
            .resume("2026-10-14 09:00"); // Wed: Sat 10, Mon 12, Tue 13, Wed 14 are not counted

    // Fri 9, Thu 15, Fri 16: red from Sat 17.
    assertThat(story.asOf("2026-10-16").findings())
        .singleElement()
        .asString()
        .contains("yellow")
        .endsWith("over 3");
    assertThat(story.asOf("2026-10-17 00:00").rungs("受理/1")).contains("red 2026-10-17 00:00");
  }

  private static String dayBefore(String day) {
    return java.time.LocalDate.parse(day).minusDays(1).toString();
  }

  private static Story story(Deadline limit, String opened) {
    return Story.of(Chart.of("受理", "决定").at("受理", limit)).open(opened + " 10:00");
  }
}
