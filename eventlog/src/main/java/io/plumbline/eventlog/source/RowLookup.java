package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.RowText;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/** Looks up the text of rows in a log by the lines on which they begin. */
public final class RowLookup {
  private final boolean csv;
  private final Set<Long> wanted;
  private final Map<Long, String> found = new HashMap<>();

  private RowLookup(boolean csv, Set<Long> wanted) {
    this.csv = csv;
    this.wanted = wanted;
  }

  /** The text of the rows that begin on these lines, as far as the log can be read. */
  public static Map<Long, String> texts(LogFile log, Set<Long> lines) throws IOException {
    RowLookup lookup = new RowLookup(log.format() == LogFile.Format.CSV, lines);
    try (ChunkReader chunks = new ChunkReader(log.open(bytes -> {}), lookup.csv)) {
      lookup.search(chunks);
    } catch (EOFException | ZipException damaged) {
      return lookup.found;
    }
    return lookup.found;
  }

  private void search(ChunkReader chunks) throws IOException {
    ChunkReader.Bytes chunk = chunks.next();
    while (chunk != null && found.size() < wanted.size()) {
      if (csv) {
        searchRecords(chunk);
      } else {
        searchLines(chunk);
      }
      chunk = chunks.next();
    }
  }

  private void searchRecords(ChunkReader.Bytes chunk) {
    CsvRecords records = new CsvRecords(chunk.bytes(), chunk.from(), chunk.to(), chunk.line());
    while (records.next()) {
      note(records.line(), chunk.bytes(), records.start(), records.end());
    }
  }

  private void searchLines(ChunkReader.Bytes chunk) {
    long line = chunk.line();
    int from = chunk.from();
    for (int i = from; i <= chunk.to(); i++) {
      if (i == chunk.to() || chunk.bytes()[i] == '\n') {
        note(line++, chunk.bytes(), from, i);
        from = i + 1;
      }
    }
  }

  private void note(long line, byte[] bytes, int from, int to) {
    if (to > from && wanted.contains(line)) {
      found.put(line, RowText.of(bytes, from, to));
    }
  }
}
