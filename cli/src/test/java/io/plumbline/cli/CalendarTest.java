package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work calendar at the command line. */
class CalendarTest {
  @TempDir Path folder;
  private Call call;

  @BeforeEach
  void at_a_home_of_its_own() {
    call = new Call(folder.resolve("home")).with("LANG", "en");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-24, +10wd, 2026-10-15 (Thursday)", // Mid-Autumn, National Day, Saturday 10 October
    // worked
    "2026-09-24, 3wd, 2026-09-30 (Wednesday)",
    "2026-09-30, +1wd, 2026-10-08 (Thursday)",
    "2026-10-09, +1wd, '2026-10-10 (Saturday, make-up working day: 国庆节)'",
    "2026-09-24, +7d, 2026-10-08 (Thursday)", // 1 October is a day off
    "2026-01-31, +1mo, '2026-02-28 (Saturday, make-up working day: 春节)'",
    "2024-01-31, +1mo, 2024-02-29 (Thursday)",
    "2024-02-29, +1y, 2025-02-28 (Friday)",
    "2026-02-13, +1wd, '2026-02-14 (Saturday, make-up working day: 春节)'",
  })
  void adds_as_the_law_counts(String start, String limit, String due) {
    assertThat(call.run("calendar", "add", start, limit).out().lines()).first().isEqualTo(due);
  }

  @Test
  void a_date_past_the_last_announced_day_is_provisional() {
    assertThat(call.run("calendar", "add", "2026-12-30", "+1wd").out())
        .doesNotContain("Provisional");
    assertThat(call.run("calendar", "add", "2026-12-31", "+1wd").out()).contains("Provisional");
  }

  @Test
  void counts_the_last_day_but_not_the_first() {
    assertThat(call.run("calendar", "count", "2026-09-24", "2026-10-15").out())
        .startsWith("10 working days");
    assertThat(call.run("calendar", "count", "2026-09-24", "2026-09-24").out())
        .startsWith("0 working days");
  }

  @Test
  void an_imported_year_is_used_from_then_on() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("2027.csv"), "date,kind,name,announced_for\n2027-01-01,off,元旦,2027\n");
    assertThat(call.run("calendar", "add", "2026-12-31", "+1wd").out())
        .startsWith("2027-01-01")
        .contains("Provisional");
    Call.Answer answer = call.run("calendar", "import", file.toString());
    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("2027-01-01 Friday: working day → day off: 元旦")
        .contains("The year 2027 is in use");
    assertThat(call.run("calendar", "add", "2026-12-31", "+1wd").out())
        .startsWith("2027-01-04")
        .doesNotContain("Provisional");
  }

  @Test
  void a_faulty_announcement_changes_nothing_and_lists_every_problem() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("2027.csv"),
            "date,kind,name,announced_for\n2027-02-30,off,x,2027\n2027-01-01,maybe,x,2027\n");
    Call.Answer answer = call.run("calendar", "import", file.toString());
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err()).contains("2027.csv:2:1").contains("2027.csv:3:12");
    assertThat(folder.resolve("home/calendar")).doesNotExist();
  }
}
