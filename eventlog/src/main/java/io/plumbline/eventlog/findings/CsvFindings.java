package io.plumbline.eventlog.findings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plumbline.eventlog.FindingRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Findings as CSV. */
final class CsvFindings {
  private CsvFindings() {}

  static void write(Path path, List<FindingRow> rows, Cells cells) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path)) {
      csv.writeRecord(FindingsFile.COLUMNS);
      for (FindingRow row : rows) {
        csv.writeRecord(cells.of(row));
      }
    }
  }
}
