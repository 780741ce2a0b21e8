package io.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code export}. */
@Command(name = "export")
final class CatalogueExportCommand implements Runnable {
  CatalogueExportCommand(Session session) {
    session.language();
  }

  @Override
  public void run() {}
}
