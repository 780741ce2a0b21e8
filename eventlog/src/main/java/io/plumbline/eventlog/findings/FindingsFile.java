package io.plumbline.eventlog.findings;

import io.plumbline.eventlog.FindingRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A findings file: CSV, NDJSON or XLSX, by the ending of its name. */
public final class FindingsFile {
  static final List<String> COLUMNS =
      List.of(
          "case", "item", "stage", "layer", "point", "kind", "level", "at", "due", "actual", "over",
          "detail");

  private final Path path;
  private final Format format;
  private final ZoneId zone;

  /** How findings are written. */
  public enum Format {
    CSV,
    NDJSON,
    XLSX
  }

  private FindingsFile(Path path, Format format, ZoneId zone) {
    this.path = path;
    this.format = format;
    this.zone = zone;
  }

  /**
   * The findings file at that path; empty where its ending says no format.
   *
   * @param zone in whose offset instants are written
   */
  public static Optional<FindingsFile> at(Path path, ZoneId zone) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(new FindingsFile(path, format, zone));
      }
    }
    return Optional.empty();
  }

  public Format format() {
    return format;
  }

  /** Writes the rows in their order. */
  public void write(List<FindingRow> rows) throws IOException {
    Cells cells = new Cells(zone);
    switch (format) {
      case CSV -> CsvFindings.write(path, rows, cells);
      case NDJSON -> JsonFindings.write(path, rows, cells);
      case XLSX -> ExcelFindings.write(path, rows, cells);
    }
  }
}
