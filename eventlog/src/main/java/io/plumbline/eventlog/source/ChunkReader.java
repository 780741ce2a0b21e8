package io.plumbline.eventlog.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into chunks that end where a record ends. */
final class ChunkReader implements Closeable {
  private static final int SIZE = 1 << 18;
  private static final int LARGEST = 2 * CsvRecords.LONGEST;

  private final InputStream in;
  private final boolean quotes;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private byte[] rest = new byte[0];
  private long line = 1;
  private boolean ended;
  private boolean skipping;
  private @Nullable IOException damage;

  /**
   * A reader of that stream.
   *
   * @param quotes whether a line end between quotes ends no record
   */
  ChunkReader(InputStream in, boolean quotes) {
    this.in = in;
    this.quotes = quotes;
  }

  /**
   * Whole records.
   *
   * @param line the physical line on which the first one begins
   */
  record Bytes(byte[] bytes, int from, int to, long line) {}

  /** Takes back the bytes of a chunk whose rows have been read, to be filled again. */
  void takeBack(byte[] bytes) {
    if (bytes.length == SIZE) {
      spare.add(bytes);
    }
  }

  /** Bytes that begin with what is left of the chunk before. */
  private byte[] buffer() {
    byte[] used = rest.length * 2 > SIZE ? null : spare.poll();
    byte[] buffer = used == null ? new byte[Math.max(SIZE, rest.length * 2)] : used;
    System.arraycopy(rest, 0, buffer, 0, rest.length);
    return buffer;
  }

  /** The next records; null at the end of the stream. */
  @Nullable Bytes next() throws IOException {
    byte[] buffer = buffer();
    int filled = fill(buffer, rest.length);
    while (filled > 0) {
      int from = skipping ? skip(buffer, filled) : 0;
      int to = ended && damage == null ? filled : boundary(buffer, from, filled);
      if (to > from) {
        return cut(buffer, from, to, filled);
      }
      if (ended) {
        break;
      }
      if (filled - from > LARGEST) {
        return cutLongLine(buffer, from, filled);
      }
      byte[] larger = new byte[Math.max(SIZE, (filled - from) * 2)];
      System.arraycopy(buffer, from, larger, 0, filled - from);
      buffer = larger;
      filled = fill(buffer, filled - from);
    }
    rest = new byte[0];
    return nothingMore();
  }

  /** The line up to which records have been handed out. */
  long line() {
    return line;
  }

  private int fill(byte[] buffer, int from) throws IOException {
    int filled = from;
    while (!ended && filled < buffer.length) {
      int read = read(buffer, filled);
      ended = read < 0;
      filled += Math.max(read, 0);
    }
    return filled;
  }

  /**
   * What was read before a packed file turned out to be damaged is handed out before that is said.
   */
  private int read(byte[] buffer, int from) throws IOException {
    try {
      return in.read(buffer, from, buffer.length - from);
    } catch (EOFException | ZipException damaged) {
      damage = damaged;
      return -1;
    }
  }

  private @Nullable Bytes nothingMore() throws IOException {
    if (damage != null) {
      throw damage;
    }
    return null;
  }

  private Bytes cut(byte[] buffer, int from, int to, int filled) {
    rest = Arrays.copyOfRange(buffer, to, filled);
    Bytes bytes = new Bytes(buffer, from, to, line);
    line += ByteScan.count('\n', buffer, from, to);
    return bytes;
  }

  /**
   * A line too long for any record: its beginning is handed out to be refused, the rest left out.
   */
  private Bytes cutLongLine(byte[] buffer, int from, int filled) {
    skipping = true;
    rest = new byte[0];
    return new Bytes(buffer, from, filled, line);
  }

  private int skip(byte[] buffer, int filled) {
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        skipping = false;
        line++;
        return i + 1;
      }
    }
    return filled;
  }

  /** Where the last whole record ends. */
  private int boundary(byte[] buffer, int from, int filled) {
    if (quotes && ByteScan.holds('"', buffer, from, filled)) {
      return boundaryByRecords(buffer, from, filled);
    }
    int to = filled;
    while (to > from && buffer[to - 1] != '\n') {
      to--;
    }
    return to;
  }

  private int boundaryByRecords(byte[] buffer, int from, int filled) {
    CsvRecords records = new CsvRecords(buffer, from, filled, 1);
    int to = from;
    while (records.next()) {
      boolean whole = records.after() < filled || buffer[filled - 1] == '\n';
      boolean undecided = records.isOpen() && filled - records.start() <= CsvRecords.LONGEST;
      if (!whole || undecided) {
        return to;
      }
      to = records.after();
    }
    return to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
