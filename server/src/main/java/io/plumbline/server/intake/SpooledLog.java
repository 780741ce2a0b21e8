package io.plumbline.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An import's file while it is read: a file of its own that vanishes afterwards. */
record SpooledLog(Path path) implements AutoCloseable {
  private static final List<String> ENDINGS =
      List.of(".csv.gz", ".ndjson.gz", ".jsonl.gz", ".json.gz", ".ndjson", ".jsonl", ".json");

  /** Copies the file, which keeps the ending of its name: that says how it is written. */
  static SpooledLog of(Import one, ImportRows rows) throws IOException {
    Path path = Files.createTempFile("plumbline-import-", ending(one.fileName()));
    if (!rows.copy(one.id(), path)) {
      throw new IOException("The file of import " + one.id() + " is no longer kept");
    }
    return new SpooledLog(path);
  }

  private static String ending(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(name::endsWith).findFirst().orElse(".csv");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
