package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.calendarDaysUnrolled;
import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.months;
import static io.plumbline.kernel.cases.Limits.monthsUnrolled;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.rules.Deadline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a limit is due. Worked out with a calendar of paper; the weekdays stand behind. */
class LastDayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-21, 3, 2026-09-24", // Mon: Tue Wed Thu
    "2026-09-18, 1, 2026-09-20", // Fri: the Sunday is a make-up day of National Day
    "2026-09-28, 3, 2026-10-08", // Mon: Tue Wed, seven days off, Thu
    "2026-09-30, 3, 2026-10-10", // Wed: Thu 8, Fri 9, Sat 10 which is a make-up day
    "2026-10-09, 1, 2026-10-10", // Fri: the Saturday is a make-up day
    "2026-10-03, 1, 2026-10-08", // filed on a Saturday within the holiday: Thu 8
    "2026-02-12, 3, 2026-02-24", // Thu: Fri, Sat 14 make-up, nine days off, Tue 24
    "2026-02-13, 1, 2026-02-14", // Fri: Sat 14 make-up, the day before Spring Festival
    "2026-02-16, 5, 2026-02-28", // filed on New Year's Eve: Tue 24 … Fri 27, Sat 28 make-up
    "2025-12-31, 1, 2026-01-04", // Wed: three days off, Sun 4 make-up
    "2025-12-30, 3, 2026-01-05", // Tue: Wed 31, Sun 4 make-up, Mon 5
    "2024-02-28, 1, 2024-02-29", // Wed: leap day, Thu
    "2026-12-24, 5, 2026-12-31", // Thu: Fri 25, Mon 28 … Thu 31
    "2026-12-31, 1, 2027-01-01", // Thu: Fri, not announced, so a plain Friday
    "2026-03-02, 60, 2026-05-28" // Mon: over Qingming and Labour Day with its make-up Sat 9 May
  })
  void working_days_leave_out_the_start_day_and_rest_days(String opened, int days, String due) {
    assertDue(workingDays(days), opened, due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-21, 4, 2026-09-28", // Mon: Fri 25 is Mid-Autumn, off until Sun 27; Mon 28
    "2026-09-22, 2, 2026-09-24", // Tue: Thu 24
    "2026-09-05, 30, 2026-10-08", // filed on a Saturday: Mon 5 Oct is off, Thu 8
    "2026-09-18, 2, 2026-09-20", // Fri: Sun 20 is a make-up day and stays
    "2026-10-07, 3, 2026-10-10", // filed on a holiday: Sat 10 is a make-up day and stays
    "2026-03-01, 60, 2026-04-30", // Sun: Thu 30 Apr
    "2024-02-28, 2, 2024-03-01" // Wed: Thu 29, Fri 1
  })
  void calendar_days_roll_to_a_working_day(String opened, int days, String due) {
    assertDue(calendarDays(days), opened, due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-21, 4, 2026-09-25", // Mon: Fri 25, Mid-Autumn
    "2026-09-05, 30, 2026-10-05", // Sat: Mon 5, National Day
    "2026-09-21, 5, 2026-09-26" // Mon: Sat 26
  })
  void calendar_days_stay_where_the_catalogue_does_not_roll(String opened, int days, String due) {
    assertDue(calendarDaysUnrolled(days), opened, due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 2026-02-28", // Sat, a make-up day: not rolled
    "2024-01-31, 1, 2024-02-29", // Wed: leap day, Thu
    "2023-01-31, 1, 2023-02-28", // Tue: Tue
    "2026-01-30, 1, 2026-02-28", // Fri: has no 30 either
    "2025-02-28, 12, 2026-02-28", // Fri: the same day, not the last of the month
    "2024-02-29, 12, 2025-02-28", // Thu: 2025 has no 29 Feb; Fri
    "2026-10-31, 1, 2026-11-30", // Sat: Mon
    "2026-09-01, 1, 2026-10-08", // Tue: Thu 1 Oct is off until Wed 7; Thu 8
    "2026-10-15, 3, 2027-01-15", // Thu: Fri, over the year's end
    "2026-11-30, 1, 2026-12-30" // Mon: Wed
  })
  void months_end_on_the_same_day_or_the_last_of_the_month(String opened, int months, String due) {
    assertDue(months(months), opened, due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 1, 2026-10-01", // Tue: Thu, National Day
    "2026-07-31, 1, 2026-08-31", // Fri: Mon
    "2026-07-15, 1, 2026-08-15" // Wed: Sat
  })
  void months_stay_where_the_catalogue_does_not_roll(String opened, int months, String due) {
    assertDue(monthsUnrolled(months), opened, due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 15, 2026-10-15", // Tue: Thu
    "2026-09-30, 15, 2026-10-15", // Wed: Thu
    "2026-09-21, 3, 2026-10-03", // Mon: Sat within the holiday, and stays
    "2026-12-31, 15, 2027-01-15", // Thu: Fri, next year
    "2026-01-15, 31, 2026-02-28", // Thu: February has no 31
    "2024-01-31, 30, 2024-02-29" // Wed: nor 30, in a leap year 29
  })
  void a_day_of_the_next_month_is_fixed(String opened, int day, String due) {
    assertDue(dayOfNextMonth(day), opened, due);
  }

  private static void assertDue(Deadline deadline, String opened, String due) {
    Story story = Story.of(Chart.of("受理", "决定").at("受理", deadline)).open(opened + " 10:00");

    assertThat(story.asOf(opened).dueOn("受理/1")).hasToString("Optional[" + due + "]");
  }
}
