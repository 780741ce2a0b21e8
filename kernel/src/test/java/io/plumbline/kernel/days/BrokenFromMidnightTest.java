package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.calendarDaysUnrolled;
import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.months;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.rules.Deadline;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The day before, the day, the day after, for every kind of limit. */
class BrokenFromMidnightTest {

  static Stream<Arguments> everyKindOfLimit() {
    return Stream.of(
        // opened, the day before, the day due, the day after
        Arguments.of(
            workingDays(3),
            "2026-09-28",
            "2026-10-07",
            "2026-10-08",
            "2026-10-09"), // Mon; Wed Thu Fri
        Arguments.of(
            calendarDays(4),
            "2026-09-21",
            "2026-09-27",
            "2026-09-28",
            "2026-09-29"), // Mon; Sun Mon Tue
        Arguments.of(
            calendarDaysUnrolled(4),
            "2026-09-21",
            "2026-09-24",
            "2026-09-25",
            "2026-09-26"), // Thu Fri Sat
        Arguments.of(
            months(1), "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-01"), // Sat; Fri Sat Sun
        Arguments.of(
            dayOfNextMonth(3),
            "2026-09-21",
            "2026-10-02",
            "2026-10-03",
            "2026-10-04")); // Mon; Fri Sat Sun
  }

  @ParameterizedTest
  @MethodSource("everyKindOfLimit")
  void a_limit_kept_on_its_last_day_is_kept(
      Deadline limit, String opened, String before, String due, String after) {
    assertThat(story(limit, opened).complete("受理", before + " 09:00").asOf(after).findings())
        .isEmpty();
    assertThat(story(limit, opened).complete("受理", due + " 23:59:59").asOf(after).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfLimit")
  void a_limit_is_broken_from_midnight_after_its_last_day(
      Deadline limit, String opened, String before, String due, String after) {
    Story story = story(limit, opened);

    assertThat(story.asOf(before).findings()).isEmpty();
    assertThat(story.asOf(due).findings()).isEmpty();
    assertThat(story.asOf(due).nextLook()).isEqualTo(after + " 00:00");
    assertThat(story.asOf(after + " 00:00").findings())
        .singleElement()
        .asString()
        .startsWith("受理/1 yellow " + after + " 00:00, due " + due + ", actual -");
  }

  @ParameterizedTest
  @MethodSource("everyKindOfLimit")
  void a_limit_met_at_midnight_is_one_instant_late(
      Deadline limit, String opened, String before, String due, String after) {
    assertThat(story(limit, opened).complete("受理", after + " 00:00").asOf(after).findings())
        .singleElement()
        .asString()
        .startsWith("受理/1 yellow " + after + " 00:00, due " + due + ", actual " + after);
  }

  @Test
  void twenty_four_hours_are_not_a_day() {
    Story first = story(workingDays(1), "2026-09-21"); // Mon 10:00

    assertThat(first.complete("受理", "2026-09-22 23:00").asOf("2026-09-30").findings())
        .isEmpty(); // Tue, 37 hours
  }

  @Test
  void what_completes_late_stays_late() {
    Story late =
        story(workingDays(3), "2026-09-21").complete("受理", "2026-09-28 09:00"); // Mon; due Thu 24

    // Fri 25 to Sun 27 is Mid-Autumn: Mon 28 is the first working day past due.
    assertThat(late.asOf("2026-10-15").findings())
        .containsExactly("受理/1 yellow 2026-09-25 00:00, due 2026-09-24, actual 2026-09-28, over 1");
  }

  @Test
  void over_may_be_nothing_where_only_rest_days_lie_behind() {
    Story late =
        story(workingDays(3), "2026-09-21"); // Mon; due Thu 24, then Mid-Autumn until Sun 27

    assertThat(late.asOf("2026-09-27").findings())
        .containsExactly("受理/1 yellow 2026-09-25 00:00, due 2026-09-24, actual -, over 0");
    assertThat(late.complete("受理", "2026-09-26 09:00").asOf("2026-10-15").findings())
        .containsExactly("受理/1 yellow 2026-09-25 00:00, due 2026-09-24, actual 2026-09-26, over 0");
  }

  @Test
  void over_grows_with_every_working_day_of_an_open_limit() {
    Story late = story(workingDays(3), "2026-09-28"); // Mon; due Thu 8 Oct

    assertThat(late.asOf("2026-10-09").findings())
        .singleElement()
        .asString()
        .endsWith("over 1"); // Fri
    assertThat(late.asOf("2026-10-10").findings())
        .singleElement()
        .asString()
        .endsWith("over 2"); // Sat, make-up
    assertThat(late.asOf("2026-10-11").findings())
        .singleElement()
        .asString()
        .endsWith("over 2"); // Sun
  }

  private static Story story(Deadline limit, String opened) {
    return Story.of(Chart.of("受理", "决定").at("受理", limit)).open(opened + " 10:00");
  }
}
