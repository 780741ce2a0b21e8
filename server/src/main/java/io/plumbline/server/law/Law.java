package io.plumbline.server.law;

import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.verdict.Judge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By what cases are judged now.
 *
 * @param reading the catalogue as it was read
 * @param judge judges by it
 */
public record Law(Reading reading, Judge judge) {
  /** The law that a catalogue without errors makes. */
  public static Law of(Reading reading) {
    Catalogue catalogue = reading.catalogue().orElseThrow();
    return new Law(reading, new Judge(catalogue, reading.calendar()));
  }

  public Catalogue catalogue() {
    return judge.catalogue();
  }

  /** The newest version of that item in force on that day, else its last. */
  public Optional<PowerItem> item(String code, LocalDate on) {
    List<PowerItem> versions = catalogue().versionsOf(code);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(catalogue().inForce(code, on).orElse(versions.get(versions.size() - 1)));
  }

  /** The id of the stage that a word means in any version of that item. */
  public Optional<String> stage(String code, String word) {
    for (PowerItem version : catalogue().versionsOf(code)) {
      int position = version.positionOf(word);
      if (position >= 0) {
        return Optional.of(version.stageIds().get(position));
      }
    }
    return Optional.empty();
  }
}
