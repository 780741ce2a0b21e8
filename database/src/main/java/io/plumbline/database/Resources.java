package io.plumbline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that lie beside these classes. */
final class Resources {
  private Resources() {}

  /** What that reading makes of the text of that name. */
  static <T> T read(String name, Reading<T> reading) {
    try (InputStream bytes =
            Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      return reading.of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes something of a text. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Reader text) throws IOException;
  }
}
