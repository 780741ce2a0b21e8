package io.plumbline.eventlog.findings;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plumbline.eventlog.Reject;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was refused, read back. */
class RejectFileTest {
  private static final List<Reject> REJECTS =
      List.of(
          new Reject("a.csv", 1, "", Message.of("refusal.empty"), ""),
          new Reject(
              "b, \"二\".csv",
              1234567,
              "item",
              Message.of("refusal.item", "XX-9"),
              "A1,\"x\ny\",\0"));
  @TempDir Path folder;

  @Test
  void each_refusal_has_its_place_its_reason_and_the_row_as_it_stood() throws IOException {
    List<List<String>> rows = written(Language.EN);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).containsExactly("file", "line", "column", "reason", "text");
    assertThat(rows.get(1)).startsWith("a.csv", "1", "").endsWith("");
    assertThat(rows.get(2))
        .startsWith("b, \"二\".csv", "1234567", "item")
        .endsWith("A1,\"x\ny\",\0");
    assertThat(rows.get(2).get(3)).startsWith("Expected ").contains("XX-9");
  }

  @Test
  void the_reason_is_said_in_the_language_of_the_call() throws IOException {
    assertThat(written(Language.ZH).get(1).get(3))
        .isEqualTo(new Wording(Language.ZH).say(Message.of("refusal.empty")))
        .isNotEqualTo(written(Language.EN).get(1).get(3));
  }

  private List<List<String>> written(Language language) throws IOException {
    Path file = folder.resolve("log.rejects.csv");
    RejectFile.write(file, REJECTS, new Wording(language));
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      return rows.stream().map(CsvRecord::getFields).toList();
    }
  }
}
