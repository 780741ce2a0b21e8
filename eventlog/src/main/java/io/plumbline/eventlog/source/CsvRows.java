package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.row.RowText;
import io.plumbline.kernel.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a chunk of CSV. */
record CsvRows(Header header, ChunkReader.Bytes chunk) implements Chunk.Rows {
  @Override
  public void readTo(RowTaker taker) {
    byte[] bytes = chunk.bytes();
    CsvRecords records = new CsvRecords(bytes, chunk.from(), chunk.to(), chunk.line());
    Row row = new Row();
    while (records.next()) {
      Message fault = records.isBlank() ? null : fault(records);
      if (fault != null) {
        taker.refuse(records.line(), "", fault, RowText.of(bytes, records.start(), records.end()));
      } else if (!records.isBlank()) {
        fill(row, records);
        taker.take(row);
      }
    }
  }

  private @Nullable Message fault(CsvRecords records) {
    if (records.isBroken()) {
      boolean tooLong = records.end() - records.start() > CsvRecords.LONGEST;
      return Message.of(tooLong ? "refusal.too-long" : "refusal.quotes");
    }
    if (records.holdsNul()) {
      return Message.of("refusal.nul");
    }
    if (!records.isAscii() && !Utf8.isValid(chunk.bytes(), records.start(), records.end())) {
      return Utf8.reason(chunk.bytes(), records.start(), records.end());
    }
    return records.fields() == header.columns().size() ? null : wrongFields(records);
  }

  /**
   * Of a record over several lines most likely a quote too many: the lines behind the first are
   * tried.
   */
  private Message wrongFields(CsvRecords records) {
    if (records.spansLines()) {
      records.breakOff();
      return Message.of("refusal.quotes");
    }
    return Message.of("refusal.fields", header.columns().size(), records.fields());
  }

  private void fill(Row row, CsvRecords records) {
    byte[] bytes = chunk.bytes();
    row.begin(records.line(), bytes, records.start(), records.end());
    List<@Nullable Column> columns = header.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column == null || records.start(i) == records.end(i)) {
        continue;
      }
      if (records.isDoubled(i)) {
        byte[] plain = undoubled(bytes, records.start(i), records.end(i));
        row.put(column, plain, 0, plain.length);
      } else {
        row.put(column, bytes, records.start(i), records.end(i));
      }
    }
  }

  private static byte[] undoubled(byte[] bytes, int from, int to) {
    byte[] plain = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      plain[length++] = bytes[i];
      if (bytes[i] == '"') {
        i++;
      }
    }
    return java.util.Arrays.copyOf(plain, length);
  }
}
