package io.plumbline.cli;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Check;
import io.plumbline.catalogue.Problem;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way to the catalogue on which a call works: the built-in one, or the folder it names. */
final class CatalogueDoor {
  private final Session session;
  private final @Nullable Path folder;

  CatalogueDoor(Session session, @Nullable Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Everything that was read, and every problem with it. */
  Reading reading() {
    try {
      return folder == null
          ? Catalogues.builtIn(new ImportedYears(session.home()).days())
          : Catalogues.read(existing(folder), new ImportedYears(session.home()).days());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that can be said of it. */
  Check check() throws IOException {
    return folder == null
        ? Check.builtIn(new ImportedYears(session.home()).days())
        : Check.of(existing(folder));
  }

  /** What one item needs, its calendar apart; everything where there is no item of that code. */
  Reading readingOf(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (folder == null && upper.matches("[A-Z]{2}-[0-9]{2}")) {
      Reading reading = Catalogues.builtIn(upper);
      return reading.catalogue().isPresent() ? reading : reading();
    }
    return reading();
  }

  /** The catalogue, or every problem that keeps it from being used. */
  static Catalogue usable(Reading reading, Session session) {
    if (reading.isSound()) {
      return reading.catalogue().orElseThrow();
    }
    Problems problems = new Problems(session);
    List<Problem> errors = problems.errors(reading.problems());
    errors.forEach(problem -> session.surroundings().err().println(problems.line(problem)));
    throw CannotRunException.of("cli.catalogue.unusable", errors.size());
  }

  private static Path existing(Path folder) {
    if (!Files.exists(folder)) {
      throw CannotRunException.of("cli.file.missing", folder.toString());
    } else if (!Files.isDirectory(folder)) {
      throw CannotRunException.of("cli.file.not-a-folder", folder.toString());
    }
    return folder;
  }
}
