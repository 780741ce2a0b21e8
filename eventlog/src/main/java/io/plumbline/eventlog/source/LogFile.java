package io.plumbline.eventlog.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A log file: how its name says that it is written and packed. */
public record LogFile(Path path, Format format, boolean gzip) {

  /** How a log is written. */
  public enum Format {
    CSV,
    JSON
  }

  /**
   * The log at that path; what does not end in {@code .ndjson}, {@code .jsonl} or {@code .json} is
   * CSV.
   */
  public static LogFile of(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    String plain = gzip ? name.substring(0, name.length() - 3) : name;
    boolean json = plain.endsWith(".ndjson") || plain.endsWith(".jsonl") || plain.endsWith(".json");
    return new LogFile(path, json ? Format.JSON : Format.CSV, gzip);
  }

  /** The name by which messages call it. */
  public String name() {
    return path.toString();
  }

  /**
   * Its bytes, unpacked, without a byte-order mark; those read from disk are told to the counter.
   */
  InputStream open(ByteCounter counter) throws IOException {
    InputStream raw = new CountedInputStream(Files.newInputStream(path), counter);
    InputStream plain = gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    return withoutMark(new PushbackInputStream(plain, 3));
  }

  private static InputStream withoutMark(PushbackInputStream in) throws IOException {
    byte[] mark = in.readNBytes(3);
    boolean marked =
        mark.length == 3
            && mark[0] == (byte) 0xEF
            && mark[1] == (byte) 0xBB
            && mark[2] == (byte) 0xBF;
    if (!marked) {
      in.unread(mark);
    }
    return in;
  }
}
