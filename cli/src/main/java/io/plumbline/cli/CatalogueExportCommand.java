package io.plumbline.cli;

import io.plumbline.catalogue.CatalogueExport;
import io.plumbline.kernel.catalogue.Catalogue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue export}: the whole catalogue for other programs. */
@Command(name = "export")
final class CatalogueExportCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", required = true, descriptionKey = "json")
  @SuppressWarnings("UnusedVariable") // asked for by name; JSON is all there is
  private boolean json;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  CatalogueExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = CatalogueDoor.usable(session.catalogue().reading(), session);
    if (file == null) {
      CatalogueExport.write(catalogue, session.surroundings().out());
      session.print("");
      return ExitStatus.NOTHING_FOUND;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      CatalogueExport.write(catalogue, out);
    }
    session.printSaid("cli.export.written", file.toString());
    return ExitStatus.NOTHING_FOUND;
  }
}
