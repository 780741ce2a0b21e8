package io.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The logs that a call names. */
final class LogFiles {
  private LogFiles() {}

  /** Says at once which of them is not there. */
  static void check(List<Path> logs) {
    for (Path log : logs) {
      if (!Files.exists(log)) {
        throw CannotRunException.of("cli.file.missing", log.toString());
      } else if (Files.isDirectory(log)) {
        throw CannotRunException.of("cli.file.is-a-folder", log.toString());
      }
    }
  }

  /** findings.csv has findings.rejects.csv beside it. */
  static Path rejectsBeside(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("(\\.[A-Za-z]+)?(\\.gz)?$", "");
    return file.resolveSibling(name + ".rejects.csv");
  }
}
