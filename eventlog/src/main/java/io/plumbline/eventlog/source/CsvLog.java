package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Refused;
import io.plumbline.kernel.Message;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A CSV log being read: a header line, then records. */
final class CsvLog implements OpenLog {
  private final ChunkReader chunks;
  private @Nullable Header header;

  CsvLog(InputStream in) {
    this.chunks = new ChunkReader(in, true);
  }

  @Override
  public Chunk.@Nullable Rows next() throws IOException, Refused {
    ChunkReader.Bytes bytes = chunks.next();
    if (header != null) {
      return bytes == null ? null : rows(header, bytes);
    }
    if (bytes == null) {
      throw new Refused("", Message.of("refusal.empty"));
    }
    return begin(bytes);
  }

  private Chunk.Rows begin(ChunkReader.Bytes bytes) throws Refused {
    Encodings.refuseWide(bytes);
    CsvRecords records = new CsvRecords(bytes.bytes(), bytes.from(), bytes.to(), bytes.line());
    boolean found = records.next();
    while (found && records.isBlank()) {
      found = records.next();
    }
    if (!found) {
      throw new Refused("", Message.of("refusal.empty"));
    }
    Header first = Header.of(records, bytes.bytes());
    header = first;
    return rows(
        first,
        new ChunkReader.Bytes(bytes.bytes(), records.after(), bytes.to(), records.nextLine()));
  }

  private Chunk.Rows rows(Header columns, ChunkReader.Bytes bytes) {
    CsvRows rows = new CsvRows(columns, bytes);
    return taker -> {
      rows.readTo(taker);
      chunks.takeBack(bytes.bytes());
    };
  }

  @Override
  public long line() {
    return chunks.line();
  }

  @Override
  public void close() throws IOException {
    chunks.close();
  }
}
