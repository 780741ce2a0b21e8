package io.plumbline.eventlog.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how much of it has been read. */
final class CountedInputStream extends FilterInputStream {
  private final ByteCounter counter;

  CountedInputStream(InputStream in, ByteCounter counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    counter.read(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    counter.read(Math.max(read, 0));
    return read;
  }
}
