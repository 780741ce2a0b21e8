package io.plumbline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A small catalogue with comments, from which one's own can grow: an invented town hall abroad. */
public final class Starter {
  /** Its files, in the order in which a person reads them. */
  public static final List<String> FILES =
      List.of(
          "README.md",
          "catalogue.yaml",
          "units.yaml",
          "sentences/risks.yaml",
          "sentences/measures.yaml",
          "sentences/points.yaml",
          "statutes.yaml",
          "templates/fine.yaml",
          "items/PERMIT-01.yaml",
          "items/BENEFIT-01.yaml",
          "items/FINE-01.yaml",
          "calendar/public-holidays.csv");

  private Starter() {}

  /**
   * Lays it down in that directory, which is made where it is missing, and tells the files.
   *
   * @throws DirectoryNotEmptyException where something stands there already: nothing is written
   * @throws NotDirectoryException where the path is a file
   */
  public static List<Path> write(Path directory) throws IOException {
    refuseWhatIsNotEmpty(directory);
    List<Path> written = new ArrayList<>();
    for (String file : FILES) {
      Path target = directory.resolve(file);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      try (InputStream in =
          Objects.requireNonNull(Starter.class.getResourceAsStream("starter/" + file), file)) {
        Files.copy(in, target);
      }
      written.add(target);
    }
    return written;
  }

  private static void refuseWhatIsNotEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(directory.toString());
      }
    }
  }
}
