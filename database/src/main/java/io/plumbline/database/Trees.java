package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Removes a folder; one that is not there is fine. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * Gives a finished folder its name, in such an order that a power cut leaves it whole or absent.
   */
  static void publish(Path unfinished, Path name) throws IOException, InterruptedException {
    sync(unfinished);
    Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
    sync(name);
  }

  private static void sync(Path folder) throws InterruptedException {
    Program.run(List.of("sync", "-f", folder.toString()));
  }
}
