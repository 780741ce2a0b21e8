package io.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code catalogue new}: lays down a small catalogue with comments, from which one's own can grow.
 */
@Command(name = "new")
final class CatalogueNewCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("catalogue.yaml", "items/PERMIT-01.yaml");
  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  CatalogueNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw CannotRunException.of("cli.new.not-empty", folder.toString());
    }
    for (String file : FILES) {
      write(file);
      session.print("  " + folder.resolve(file));
    }
    session.printSaid("cli.new.next", folder.toString());
    return ExitStatus.NOTHING_FOUND;
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void write(String file) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("starter/" + file), file)) {
      Files.copy(in, target);
    }
  }
}
