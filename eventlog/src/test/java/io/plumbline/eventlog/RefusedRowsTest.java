package io.plumbline.eventlog;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of a CSV log with its place; the rest of the log is used. */
class RefusedRowsTest {
  private static final String HEADER = "case,item,event,stage,time,amount,persons,seq,id,source";
  private static final String GOOD = "G1,XK-01,open,,2026-03-02T09:00:00,,,,,";
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1,XK-01,opened,,2026-03-02,,,,,|event|refusal.event",
        "A1,XX-99,open,,2026-03-02,,,,,|item|refusal.item",
        "G1,,complete,批准,2026-03-03,,,,,|stage|refusal.stage",
        "A1,XK-01,open,,2026-02-29,,,,,|time|refusal.time",
        "A1,XK-01,open,,2026-13-01T09:00:00,,,,,|time|refusal.time",
        "A1,XK-01,open,,2026-03-02T25:00:00,,,,,|time|refusal.time",
        "A1,XK-01,open,,1899-12-31,,,,,|time|refusal.time",
        "A1,XK-01,open,,03/02/2026,,,,,|time|refusal.time",
        "A1,XK-01,amount,,2026-03-02,-5,,,,|amount|refusal.amount",
        "A1,XK-01,amount,,2026-03-02,1e3,,,,|amount|refusal.amount",
        "A1,XK-01,amount,,2026-03-02,NaN,,,,|amount|refusal.amount",
        "A1,XK-01,amount,,2026-03-02,5,1.5,,,|persons|refusal.persons",
        "A1,XK-01,open,,2026-03-02,,,first,,|seq|refusal.seq",
        ",XK-01,open,,2026-03-02,,,,,|case|refusal.missing",
        "A1,XK-01,,,2026-03-02,,,,,|event|refusal.missing",
        "A1,XK-01,open,,,,,,,|time|refusal.missing",
        "N1,,open,,2026-03-02,,,,,|item|refusal.no-item",
        "A1,XK-01,open|''|refusal.fields",
        "A1,XK-01,open,,2026-03-02,,,,,,,|''|refusal.fields",
        "A1,XK-01,open,,\"2026-03-02,,,,,|''|refusal.quotes",
        "A1,XK-01,open,,\"2026\"-03-02,,,,,|''|refusal.quotes"
      })
  void a_row_that_cannot_be_read_is_refused_with_its_place(String row, String column, String key)
      throws IOException {
    Path log =
        Bureau.log(folder, "log.csv", HEADER, GOOD, row, "G2,XK-01,open,,2026-03-02T09:00:00,,,,,");
    Result result = Bureau.audit(log);
    assertThat(result.rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.reason().key()).isEqualTo(key);
              assertThat(reject.column()).isEqualTo(column);
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.file()).isEqualTo(log.toString());
              assertThat(reject.text()).isEqualTo(row);
            });
    assertThat(result.events()).isEqualTo(2);
    assertThat(result.cases()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02",
    "2026-03-02T09:00",
    "2026-03-02 09:00:00",
    "2026-03-02T09:00:00.123",
    "2026-03-02T09:00:00+08:00",
    "2026-03-02T01:00Z",
    "1900-01-01",
    "9999-12-31",
    "2024-02-29"
  })
  void every_form_of_time_is_read(String time) throws IOException {
    Result result =
        Bureau.audit(Bureau.log(folder, "log.csv", HEADER, "A1,XK-01,open,," + time + ",,,,,"));
    assertThat(result.rejects()).isEmpty();
  }

  @Test
  void a_row_in_gb18030_is_refused_with_that_name() throws IOException {
    assertThat(
            audit(
                bytes(
                    HEADER + "\n" + GOOD + "\nG1,,complete,受理,2026-03-03,,,,,\n",
                    Charset.forName("GB18030"))))
        .isEqualTo("3::refusal.gb18030");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    assertThat(
            audit(
                joined(
                    HEADER + "\nA1,XK-01,open,",
                    new byte[] {(byte) 0xFF},
                    ",2026-03-03,,,,,\n" + GOOD + "\n")))
        .isEqualTo("2::refusal.not-utf8");
  }

  @Test
  void a_nul_byte_is_refused() throws IOException {
    assertThat(audit(bytes(HEADER + "\n" + GOOD + "\nA1,XK-01,open,\0,2026-03-03,,,,,\n", UTF_8)))
        .isEqualTo("3::refusal.nul");
  }

  @Test
  void a_log_in_utf_16_cannot_be_used() throws IOException {
    assertThat(audit(bytes(HEADER + "\n" + GOOD + "\n", UTF_16))).isEqualTo("1::refusal.utf16");
  }

  @Test
  void an_empty_log_cannot_be_used() throws IOException {
    assertThat(audit(new byte[0])).isEqualTo("1::refusal.empty");
  }

  @Test
  void a_header_without_a_required_column_cannot_be_used() throws IOException {
    assertThat(audit(bytes("case,event\nA1,open\n", UTF_8)))
        .isEqualTo("1:time:refusal.header-missing");
  }

  @Test
  void a_header_with_a_column_twice_cannot_be_used() throws IOException {
    assertThat(audit(bytes("case,event,time,Case\nA1,open,2026-03-02,A2\n", UTF_8)))
        .isEqualTo("1:case:refusal.header-doubled");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_accepted() throws IOException {
    assertThat(audit(bytes("\uFEFF" + HEADER + "\r\n" + GOOD + "\r\n", UTF_8))).isEmpty();
  }

  @Test
  void quoted_fields_hold_commas_quotes_and_line_ends() throws IOException {
    String log =
        HEADER
            + ",reason\n\"G1\",XK-01,open,,2026-03-02,,,,,,\"a, \"\"b\"\"\nc\"\n"
            + "G1,,opened,,2026-03-02,,,,,,\n";
    assertThat(audit(bytes(log, UTF_8))).isEqualTo("4:event:refusal.event");
  }

  @Test
  void a_quote_left_open_costs_only_the_line_that_opens_it() throws IOException {
    String log = HEADER + "\nA1,XK-01,open,,\"2026-03-02,,,,,\n" + (GOOD + "\n").repeat(40_000);
    assertThat(audit(bytes(log, UTF_8))).isEqualTo("2::refusal.quotes");
  }

  @Test
  void a_line_without_end_is_refused_and_what_follows_is_used() throws IOException {
    String log =
        HEADER + "\n" + "x".repeat(5_000_000) + "\n" + GOOD + "\nG1,,opened,,2026-03-02,,,,,\n";
    assertThat(audit(bytes(log, UTF_8))).isEqualTo("2::refusal.too-long 4:event:refusal.event");
  }

  @Test
  void a_packed_log_cut_short_is_used_as_far_as_it_goes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write((HEADER + "\n").getBytes(UTF_8));
      for (int i = 0; i < 20_000; i++) {
        out.write(("C" + i * 7919 % 20_011 + ",XK-01,open,,2026-03-02,,,,,\n").getBytes(UTF_8));
      }
    }
    byte[] all = packed.toByteArray();
    Result result =
        Bureau.audit(Files.write(folder.resolve("log.csv.gz"), Arrays.copyOf(all, all.length / 2)));
    assertThat(result.events()).isBetween(9_000L, 11_000L);
    assertThat(keys(result)).isEqualTo((result.events() + 2) + "::refusal.gzip");
  }

  @Test
  void a_row_refused_late_is_shown_whole_even_of_a_damaged_file() throws IOException {
    String late = "G1,,complete,批准,2026-03-03,,,,,,\"two\nlines\"";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(
          (HEADER + ",reason\n" + GOOD + ",\n" + late + "\n" + (GOOD + ",\n").repeat(50_000))
              .getBytes(UTF_8));
    }
    byte[] all = packed.toByteArray();
    Result result =
        Bureau.audit(
            Files.write(folder.resolve("log.csv.gz"), Arrays.copyOf(all, all.length * 4 / 5)));
    assertThat(result.rejects())
        .hasSize(2)
        .first()
        .satisfies(reject -> assertThat(reject.text()).isEqualTo(late));
  }

  @Test
  void a_conflicting_item_is_refused() throws IOException {
    String log =
        HEADER
            + "\n"
            + GOOD
            + "\nG1,XK-01,complete,受理,2026-03-03,,,,,\nG1,CF-05,people,,2026-03-03,,,,,\n";
    assertThat(audit(bytes(log, UTF_8))).isEqualTo("4:item:refusal.other-item");
  }

  private String audit(byte[] bytes) throws IOException {
    return keys(Bureau.audit(Files.write(folder.resolve("log.csv"), bytes)));
  }

  static String keys(Result result) {
    return result.rejects().stream()
        .map(reject -> reject.line() + ":" + reject.column() + ":" + reject.reason().key())
        .collect(joining(" "));
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] joined(String before, byte[] odd, String after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(before.getBytes(UTF_8));
    out.write(odd);
    out.write(after.getBytes(UTF_8));
    return out.toByteArray();
  }
}
