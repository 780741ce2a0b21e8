package io.plumbline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue that ships with the product. */
public record BuiltInSource() implements CatalogueSource {
  static final String CALENDAR = "calendar/cn-holidays.csv";
  private static final String ROOT = "builtin/";

  @Override
  public List<String> files() throws IOException {
    return new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  @Override
  public byte[] read(String file) throws IOException {
    try (InputStream in = BuiltInSource.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IOException(
            "Expected the built-in file " + file + ", but it is not in the build.");
      }
      return in.readAllBytes();
    }
  }
}
