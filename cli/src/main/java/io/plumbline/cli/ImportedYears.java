package io.plumbline.cli;

import io.plumbline.catalogue.CalendarFiles;
import io.plumbline.catalogue.CalendarReading;
import io.plumbline.kernel.days.NamedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The announced years that a person imported: they count beside those built in, and before them.
 */
record ImportedYears(Home home) {

  /** Every date that they name. */
  List<NamedDay> days() {
    List<NamedDay> days = new ArrayList<>();
    for (Path file : home.calendars()) {
      days.addAll(read(file).days());
    }
    return days;
  }

  static CalendarReading read(Path file) {
    try {
      return CalendarFiles.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
