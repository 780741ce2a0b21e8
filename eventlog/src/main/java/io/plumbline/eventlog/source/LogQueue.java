package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Refused;
import io.plumbline.kernel.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Some logs, handed out chunk by chunk to the threads that read them. */
public final class LogQueue implements AutoCloseable {
  private final List<LogFile> files;
  private final ByteCounter counter;
  private int next;
  private @Nullable OpenLog current;

  public LogQueue(List<LogFile> files, ByteCounter counter) {
    this.files = List.copyOf(files);
    this.counter = counter;
  }

  /**
   * The next chunk of the first log that has one left; null when all have been handed out. What is
   * wrong with a log as a whole comes as a chunk that holds nothing but its refusal.
   */
  public synchronized @Nullable Chunk next() throws IOException {
    while (current != null || next < files.size()) {
      Chunk chunk = current == null ? open() : chunkOf(current);
      if (chunk != null) {
        return chunk;
      }
    }
    return null;
  }

  /** Opens the next log; a chunk only if it cannot be used. */
  private @Nullable Chunk open() throws IOException {
    int file = next++;
    LogFile log = files.get(file);
    try {
      InputStream in = log.open(counter);
      current = log.format() == LogFile.Format.CSV ? new CsvLog(in) : new JsonLog(in);
      return null;
    } catch (EOFException | ZipException damaged) {
      return refusal(file, 1, "", Message.of("refusal.gzip"));
    }
  }

  private @Nullable Chunk chunkOf(OpenLog log) throws IOException {
    int file = next - 1;
    try {
      Chunk.Rows rows = log.next();
      if (rows != null) {
        return new Chunk(file, rows);
      }
    } catch (Refused refused) {
      close();
      return refusal(file, 1, refused.column(), refused.reason());
    } catch (EOFException | ZipException damaged) {
      close();
      return refusal(file, log.line(), "", Message.of("refusal.gzip"));
    }
    close();
    return null;
  }

  private static Chunk refusal(int file, long line, String column, Message reason) {
    return new Chunk(file, taker -> taker.refuse(line, column, reason, ""));
  }

  @Override
  public synchronized void close() throws IOException {
    if (current != null) {
      current.close();
    }
    current = null;
  }
}
