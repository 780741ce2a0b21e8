package io.plumbline.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Lays down the starter catalogue with one fault in it. */
final class Faults {
  private Faults() {}

  static void replace(Path dir, String file, String what, String by) throws IOException {
    Path path = dir.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(what)) {
      throw new IllegalArgumentException("Expected “" + what + "” in " + file);
    }
    int at = text.indexOf(what);
    Files.writeString(path, text.substring(0, at) + by + text.substring(at + what.length()));
  }

  static void write(Path dir, String file, String text) throws IOException {
    write(dir, file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path dir, String file, byte[] bytes) throws IOException {
    Path path = dir.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.write(path, bytes);
  }
}
