package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Refused;
import io.plumbline.kernel.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** A log of CloudEvents being read: one object a line, or one array of them. */
final class JsonLog implements OpenLog {
  private final PushbackInputStream in;
  private final ChunkReader chunks;
  private boolean begun;
  private boolean array;

  JsonLog(InputStream in) {
    this.in = new PushbackInputStream(in, 64);
    this.chunks = new ChunkReader(this.in, false);
  }

  @Override
  public Chunk.@Nullable Rows next() throws IOException, Refused {
    if (!begun) {
      begun = true;
      array = firstByte() == '[';
      if (array) {
        return new JsonArrayRows(in.readAllBytes());
      }
    }
    return array ? null : nextLines();
  }

  private Chunk.@Nullable Rows nextLines() throws IOException, Refused {
    boolean first = chunks.line() == 1;
    ChunkReader.Bytes bytes = chunks.next();
    if (bytes == null && first) {
      throw new Refused("", Message.of("refusal.empty"));
    }
    if (bytes != null && first) {
      Encodings.refuseWide(bytes);
    }
    return bytes == null ? null : new JsonLines(bytes);
  }

  /** The first byte that is no blank; -1 where the log is empty. */
  private int firstByte() throws IOException {
    byte[] head = in.readNBytes(64);
    in.unread(head);
    for (byte b : head) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b;
      }
    }
    return -1;
  }

  @Override
  public long line() {
    return chunks.line();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
