package io.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which Plumbline keeps what belongs to its user: {@code $PLUMBLINE_HOME}, else
 * {@code ~/.plumbline}.
 */
record Home(Path folder) {

  static Home of(Surroundings surroundings) {
    Path folder =
        surroundings
            .variable("PLUMBLINE_HOME")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".plumbline"));
    return new Home(folder);
  }

  /** The announced years that were imported, one file each, in order. */
  List<Path> calendars() {
    Path calendars = folder.resolve("calendar");
    if (!Files.isDirectory(calendars)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(calendars)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]{4}\\.csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Where that year's announcement is kept. */
  Path calendarOf(int year) {
    return folder.resolve("calendar").resolve(year + ".csv");
  }

  Path errorLog() {
    return folder.resolve("errors.log");
  }
}
