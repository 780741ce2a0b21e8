package io.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The logs that a call names, and the files written beside them. */
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

  /** Says at once that a file cannot be written there, or that a log would be lost by it. */
  static void checkWritable(Path file, List<Path> logs) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CannotRunException.of("cli.file.no-folder", file.toString());
    } else if (Files.isDirectory(file)) {
      throw CannotRunException.of("cli.file.is-a-folder", file.toString());
    }
    for (Path log : logs) {
      if (Files.exists(file) && Files.isSameFile(file, log)) {
        throw CannotRunException.of("cli.audit.over-log", log.toString());
      }
    }
  }

  /** findings.csv has findings.rejects.csv beside it. */
  static Path rejectsBeside(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("(\\.[A-Za-z]+)?(\\.gz)?$", "");
    return file.resolveSibling(name + ".rejects.csv");
  }
}
