package io.plumbline.catalogue;

import io.plumbline.kernel.days.NamedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that can be said of a catalogue at once: what is wrong with it, what deserves a look,
 * and where chart and law disagree.
 *
 * @param problems errors, warnings and notes, by file and place; notes tell what is inferred,
 *     unresolved or not confirmed
 */
public record Check(Reading reading, List<Problem> problems, List<Disagreement> disagreements) {
  public Check {
    problems = List.copyOf(problems);
    disagreements = List.copyOf(disagreements);
  }

  /** The built-in catalogue. */
  public static Check builtIn(List<NamedDay> announcedSince) {
    try {
      return of(new CatalogueReader(new BuiltInSource(), announcedSince));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The catalogue in that directory.
   *
   * @throws IOException where the directory cannot be read
   */
  public static Check of(Path directory) throws IOException {
    return of(new CatalogueReader(new DirectorySource(directory), List.of()));
  }

  /** Those of that severity. */
  public List<Problem> problems(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).toList();
  }

  private static Check of(CatalogueReader reader) throws IOException {
    Reading reading = reader.read();
    List<Disagreement> disagreements = reading.catalogue().map(Disagreements::of).orElse(List.of());
    return new Check(reading, reader.problemsAndNotes(), disagreements);
  }
}
