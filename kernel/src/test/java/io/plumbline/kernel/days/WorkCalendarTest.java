package io.plumbline.kernel.days;

import static io.plumbline.kernel.days.DayKind.HOLIDAY;
import static io.plumbline.kernel.days.DayKind.MAKE_UP;
import static io.plumbline.kernel.days.DayKind.REST;
import static io.plumbline.kernel.days.DayKind.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.China;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final WorkCalendar CHINA = China.CALENDAR;

  @ParameterizedTest
  @CsvSource({
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void a_year_has_as_many_working_days_as_were_announced(int year, int workingDays) {
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)).filter(CHINA::isWorkingDay))
        .hasSize(workingDays);
  }

  @Test
  void the_announcement_goes_before_the_weekday() {
    assertThat(kind("2026-09-30")).isEqualTo(WORKING); // Wednesday
    assertThat(kind("2026-10-01")).isEqualTo(HOLIDAY); // Thursday, National Day
    assertThat(kind("2026-10-03")).isEqualTo(HOLIDAY); // Saturday within the holiday
    assertThat(kind("2026-10-10")).isEqualTo(MAKE_UP); // Saturday worked instead
    assertThat(kind("2026-10-11")).isEqualTo(REST); // Sunday
  }

  @Test
  void a_day_beyond_the_announced_years_is_what_its_weekday_says() {
    assertThat(kind("2027-10-01")).isEqualTo(WORKING); // Friday, not announced
    assertThat(kind("2027-10-02")).isEqualTo(REST); // Saturday
    assertThat(kind("2049-10-01")).isEqualTo(WORKING); // Friday, far away
    assertThat(kind("1999-10-02")).isEqualTo(REST); // Saturday, long ago
  }

  @Test
  void the_last_announced_day_is_announced_and_the_next_is_not() {
    assertThat(CHINA.isAnnounced(LocalDate.parse("2026-12-31"))).isTrue();
    assertThat(CHINA.isAnnounced(LocalDate.parse("2027-01-01"))).isFalse();
    assertThat(CHINA.lastAnnouncedYear()).hasValue(2026);
  }

  @Test
  void a_year_may_be_announced_by_a_day_of_the_year_before() {
    NamedDay eve = new NamedDay(LocalDate.parse("2026-12-31"), false, "元旦", 2027); // Thursday
    WorkCalendar calendar = WorkCalendar.announced(List.of(eve), Set.of());

    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-31"))).isFalse();
    assertThat(calendar.isAnnounced(LocalDate.parse("2027-01-01"))).isTrue();
  }

  @Test
  void monday_to_friday_is_never_provisional() {
    WorkCalendar plain = WorkCalendar.mondayToFriday();

    assertThat(plain.isWorkingDay(LocalDate.parse("2026-10-01"))).isTrue(); // Thursday
    assertThat(plain.isWorkingDay(LocalDate.parse("2026-10-10"))).isFalse(); // Saturday
    assertThat(plain.isAnnounced(LocalDate.parse("2999-01-01"))).isTrue();
    assertThat(plain.lastAnnouncedYear()).isEmpty();
  }

  @Test
  void of_two_announcements_of_one_date_the_later_counts() {
    LocalDate day = LocalDate.parse("2030-01-02"); // Wednesday
    NamedDay off = new NamedDay(day, false, "元旦", 2030);
    NamedDay on = new NamedDay(day, true, "元旦", 2030);

    assertThat(WorkCalendar.announced(List.of(off, on), Set.of()).isWorkingDay(day)).isTrue();
    assertThat(WorkCalendar.announced(List.of(on, off), Set.of()).isWorkingDay(day)).isFalse();
  }

  @Test
  void working_days_are_counted_on_beyond_the_announced_years() {
    assertThat(CHINA.workingDayAfter(LocalDate.parse("2026-09-30"), 3))
        .isEqualTo("2026-10-10"); // Wed; Sat, make-up
    assertThat(CHINA.workingDayAfter(LocalDate.parse("2027-12-30"), 3))
        .isEqualTo("2028-01-04"); // Thu; Tue
    assertThat(CHINA.workingDayAfter(LocalDate.parse("2035-03-02"), 1))
        .isEqualTo("2035-03-05"); // Fri; Mon
    assertThat(CHINA.workingDayAfter(LocalDate.parse("1990-03-02"), 1))
        .isEqualTo("1990-03-05"); // Fri; Mon
    assertThat(WorkCalendar.mondayToFriday().workingDayAfter(LocalDate.parse("2050-12-30"), 2))
        .isEqualTo("2051-01-03"); // Fri; Tue
  }

  private static DayKind kind(String date) {
    return CHINA.kindOf(LocalDate.parse(date));
  }
}
