package io.plumbline.eventlog.findings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plumbline.eventlog.Reject;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A reject file: what could not be used of the logs, and why. */
public final class RejectFile {
  private RejectFile() {}

  /** Writes the refusals in the language of that wording. */
  public static void write(Path path, List<Reject> rejects, Wording wording) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path)) {
      csv.writeRecord("file", "line", "column", "reason", "text");
      for (Reject reject : rejects) {
        csv.writeRecord(
            reject.file(),
            Long.toString(reject.line()),
            reject.column(),
            wording.say(reject.reason()),
            reject.text());
      }
    }
  }
}
