package io.plumbline.eventlog.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  private static final String[] PIECES = {"a", "b", "bcdefghi", "办", ",", ",", "\r", "\0", "-"};

  @Test
  void records_without_quotes_are_cut_at_line_ends_and_fields_at_commas() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String text = text(random, 1 + random.nextInt(200));
      byte[] bytes = text.getBytes(UTF_8);
      CsvRecords records = new CsvRecords(bytes, 0, bytes.length, 1);
      for (String line : text.split("\n", 0)) {
        assertThat(records.next()).as("seed %d", seed).isTrue();
        sameAs(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, records, bytes);
      }
      assertThat(records.next()).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void a_quote_anywhere_in_a_record_leaves_the_fields_before_it_as_they_are() {
    byte[] bytes = "first,second,third,\"a \"\"b\"\", c\"\nfourth,fifth\n".getBytes(UTF_8);
    CsvRecords records = new CsvRecords(bytes, 0, bytes.length, 1);
    assertThat(records.next()).isTrue();
    assertThat(records.fields()).isEqualTo(4);
    assertThat(field(records, 1, bytes)).isEqualTo("second");
    assertThat(records.isDoubled(3)).isTrue();
    assertThat(records.next()).isTrue();
    assertThat(records.line()).isEqualTo(2);
    assertThat(records.isDoubled(1)).isFalse();
    sameAs("fourth,fifth", records, bytes);
  }

  private static void sameAs(String line, CsvRecords records, byte[] bytes) {
    String[] fields = line.split(",", -1);
    assertThat(records.fields()).as(line).isEqualTo(fields.length);
    for (int i = 0; i < fields.length; i++) {
      assertThat(field(records, i, bytes)).as(line).isEqualTo(fields[i]);
    }
    assertThat(records.holdsNul()).as(line).isEqualTo(line.contains("\0"));
    assertThat(records.isAscii() && line.contains("办")).as(line).isFalse();
  }

  private static String field(CsvRecords records, int field, byte[] bytes) {
    int from = records.start(field);
    return new String(bytes, from, records.end(field) - from, UTF_8);
  }

  /** Lines none of which is empty at the end of the text, where {@code split} would drop it. */
  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(20) == 0 ? "\n" : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append("end").append(random.nextBoolean() ? "\n" : "").toString();
  }
}
