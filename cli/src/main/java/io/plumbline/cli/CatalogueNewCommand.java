package io.plumbline.cli;

import io.plumbline.catalogue.Starter;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code catalogue new}: lays down a small catalogue with comments, from which one's own can grow.
 */
@Command(name = "new")
final class CatalogueNewCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  CatalogueNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try {
      Starter.write(folder).forEach(file -> session.print("  " + file));
    } catch (DirectoryNotEmptyException e) {
      throw CannotRunException.of("cli.new.not-empty", folder.toString());
    }
    session.printSaid("cli.new.next", ShellWord.of(folder.toString()));
    return ExitStatus.NOTHING_FOUND;
  }
}
