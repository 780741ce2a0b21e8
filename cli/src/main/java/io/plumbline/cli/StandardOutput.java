package io.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written to: a print stream forgets it. */
final class StandardOutput extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private @Nullable IOException fault;

  PrintStream stream() {
    return new PrintStream(
        new java.io.BufferedOutputStream(this, 1 << 16), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }

  /** What kept the answer from being written; whoever stops reading it is no fault. */
  Optional<IOException> fault() {
    boolean stoppedReading =
        fault != null && Objects.requireNonNullElse(fault.getMessage(), "").contains("Broken pipe");
    return stoppedReading ? Optional.empty() : Optional.ofNullable(fault);
  }
}
