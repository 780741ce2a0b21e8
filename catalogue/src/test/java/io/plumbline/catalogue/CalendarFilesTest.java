package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.kernel.days.NamedDay;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar file as its author wrote it. */
class CalendarFilesTest {
  private static final String HEADER = "date,kind,name,announced_for\n";

  @Test
  void a_good_file_is_read_whole() {
    CalendarReading reading =
        read(
            HEADER
                + "2026-12-31,off,元旦,2027\n"
                + "2027-01-01,off,\"元旦, New Year\",2027\n"
                + "2027-01-02,work,,\n"); // a Saturday
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.years()).containsExactly(2027);
    assertThat(reading.days())
        .containsExactly(
            day("2026-12-31", false, "元旦"),
            day("2027-01-01", false, "元旦, New Year"),
            day("2027-01-02", true, ""));
  }

  @Test
  void columns_may_stand_in_any_order_behind_a_byte_order_mark_and_with_windows_line_ends() {
    CalendarReading reading =
        read("\ufeffname,announced_for,kind,remark,date\r\n元旦,2027,off,x,2027-01-01\r\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.days()).containsExactly(day("2027-01-01", false, "元旦"));
  }

  @Test
  void every_fault_is_told_with_its_place_and_the_rest_is_used() {
    CalendarReading reading =
        read(
            HEADER
                + "2027-02-30,off,x,2027\n"
                + "2027-01-01,maybe,x,2027\n"
                + "2027-01-02,off,元旦,2027\n"
                + "2027-01-02,off,元旦,2027\n"
                + "2027-01-02,work,元旦,2027\n"
                + "2027-01-03,off,x,2030\n"
                + "2027-01-05,off,x,next\n"
                + "2027-01-06,work,x,2027\n" // a Wednesday
                + "1 January,no,x,2027\n");
    assertThat(reading.problems()).extracting(Problem::file).containsOnly("2027.csv");
    assertThat(reading.problems())
        .extracting(Problem::line, Problem::column, Problem::severity, found -> key(found))
        .containsExactly(
            tuple(2, 1, Severity.ERROR, "problem.expected-date"),
            tuple(3, 12, Severity.ERROR, "problem.calendar-kind"),
            tuple(5, 1, Severity.WARNING, "problem.calendar-doubled"),
            tuple(6, 1, Severity.ERROR, "problem.calendar-conflict"),
            tuple(7, 18, Severity.ERROR, "problem.calendar-announcement"),
            tuple(8, 18, Severity.ERROR, "problem.calendar-year"),
            tuple(9, 12, Severity.WARNING, "problem.calendar-weekday"),
            tuple(10, 1, Severity.ERROR, "problem.expected-date"),
            tuple(10, 11, Severity.ERROR, "problem.calendar-kind"));
    assertThat(reading.days())
        .containsExactly(day("2027-01-02", false, "元旦"), day("2027-01-06", true, "x"));
  }

  @Test
  void a_repeated_date_names_the_line_on_which_it_stood_first() {
    CalendarReading reading =
        read(HEADER + "2027-01-01,off,,2027\n\n2027-01-01,off,,2027\n2027-01-01,work,,2027\n");
    assertThat(reading.problems())
        .extracting(Problem::line, found -> found.message().args())
        .containsExactly(
            tuple(4, List.of("2027-01-01", "2")), tuple(5, List.of("2027-01-01", "2")));
  }

  @Test
  void a_quotation_mark_left_open_swallows_no_row_in_silence() {
    CalendarReading reading =
        read(HEADER + "2027-01-01,off,元旦,2027\n2027-01-02,off,\"元旦,2027\n2027-01-03,off,x,2027\n");
    assertThat(reading.problems())
        .singleElement()
        .satisfies(found -> assertThat(key(found)).isEqualTo("problem.calendar-quotes"))
        .satisfies(found -> assertThat(found.line()).isEqualTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|problem.calendar-empty",
        "'date,kind,name,announced_for'|problem.calendar-empty",
        "'date,name,announced_for'|problem.calendar-columns",
        "'date,kind,name,announced_for\n2027-01-01,\0,x,2027'|problem.control-character"
      })
  void a_file_that_is_no_calendar_says_why(String text, String key) {
    assertThat(read(text).problems()).extracting(found -> key(found)).containsExactly(key);
    assertThat(read(text).days()).isEmpty();
  }

  @Test
  void another_encoding_is_told_at_its_first_foreign_byte() {
    byte[] bytes = (HEADER + "2027-01-01,off,元旦,2027\n").getBytes(Charset.forName("GB18030"));
    assertThat(CalendarFiles.read(bytes, "2027.csv").problems())
        .extracting(Problem::line, found -> key(found))
        .containsExactly(tuple(2, "problem.not-utf8"));
  }

  private static CalendarReading read(String text) {
    return CalendarFiles.read(text.getBytes(StandardCharsets.UTF_8), "2027.csv");
  }

  private static NamedDay day(String on, boolean worked, String name) {
    return new NamedDay(LocalDate.parse(on), worked, name, 2027);
  }

  private static String key(Problem problem) {
    return problem.message().key();
  }
}
