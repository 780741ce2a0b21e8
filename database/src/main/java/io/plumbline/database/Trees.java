package io.plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Removes a folder. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Removes a folder in which nobody writes any more; else a later start will. */
  static void deleteIfQuiet(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // Somebody does; the folder is in nobody's way.
    }
  }

  /** Gives a finished folder its name: a power cut leaves it whole or absent. */
  static void publish(Path unfinished, Path name) throws IOException, InterruptedException {
    sync(unfinished);
    Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
    sync(name);
  }

  private static void sync(Path folder) throws InterruptedException {
    Program.run(List.of("sync", "-f", folder.toString()));
  }
}
