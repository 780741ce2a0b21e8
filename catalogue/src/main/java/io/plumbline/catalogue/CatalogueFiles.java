package io.plumbline.catalogue;

import java.util.List;
import java.util.Set;

/** Which files a catalogue may hold. */
final class CatalogueFiles {
  static final String SETTINGS = "catalogue.yaml";
  private static final Set<String> NAMED =
      Set.of(
          SETTINGS,
          "units.yaml",
          "statutes.yaml",
          "sentences/risks.yaml",
          "sentences/measures.yaml",
          "sentences/points.yaml");

  private CatalogueFiles() {}

  static boolean isItem(String file) {
    return isIn("items/", file, ".yaml");
  }

  static boolean isTemplate(String file) {
    return isIn("templates/", file, ".yaml");
  }

  static boolean isCalendar(String file) {
    return isIn("calendar/", file, ".csv");
  }

  private static boolean isIn(String folder, String file, String ending) {
    return file.startsWith(folder)
        && file.endsWith(ending)
        && file.indexOf('/', folder.length()) < 0
        && file.length() > folder.length() + ending.length();
  }

  static void tellUnknown(List<String> files, Problems problems) {
    if (!files.contains(SETTINGS)) {
      problems.error(Place.startOf(SETTINGS), "problem.no-settings");
    }
    files.stream().filter(file -> !isKnown(file)).forEach(file -> tell(file, problems));
  }

  /** A file that looks like one of a catalogue was meant to be read: that is an error. */
  private static void tell(String file, Problems problems) {
    Place at = Place.startOf(file);
    if (file.matches("(?i).*\\.(ya?ml|csv|json)")) {
      problems.error(at, "problem.unknown-file", file, meant(file));
    } else {
      problems.warning(at, "problem.foreign-file", file);
    }
  }

  private static String meant(String file) {
    String yaml = file.replaceFirst("(?i)\\.[a-z]+$", "") + ".yaml";
    if (isKnown(yaml)) {
      return yaml;
    }
    return file.matches("(?i).*\\.csv") ? "calendar/*.csv" : Nearest.to(yaml, NAMED);
  }

  private static boolean isKnown(String file) {
    return NAMED.contains(file)
        || isItem(file)
        || isTemplate(file)
        || isCalendar(file)
        || file.matches("(?i)(.*/)?(readme|license|notice)[^/]*|.*\\.(md|txt)")
        || file.matches("[^/]+\\.(csv|ndjson)");
  }
}
