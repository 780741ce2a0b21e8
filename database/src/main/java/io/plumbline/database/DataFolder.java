package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder in which everything of the database lies.
 *
 * @param root its real path: symbolic links resolved, so that it can be compared
 */
record DataFolder(Path root) {
  private static final String UNFINISHED = ".unfinished-";

  /** That folder, made where it is missing. */
  static DataFolder at(Path folder) throws IOException {
    return new DataFolder(Files.createDirectories(folder).toRealPath());
  }

  /** PostgreSQL's own data. */
  Path cluster() {
    return root.resolve("cluster");
  }

  Path programs(Release release) {
    return root.resolve("postgresql-" + release.version());
  }

  Path password() {
    return root.resolve("password");
  }

  Path port() {
    return root.resolve("port");
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** What the server says before its own log under {@code cluster/log} is open. */
  Path startLog() {
    return root.resolve("start.log");
  }

  /**
   * A new folder in which something is made that shall be there whole or not at all. Each has a
   * name of its own: a maker whose program was killed may still be at work in the last one.
   */
  Path unfinished(Path whole) throws IOException {
    return Files.createTempDirectory(root, whole.getFileName() + UNFINISHED);
  }

  /** Removes what earlier runs left unfinished. */
  void sweep() throws IOException {
    try (Stream<Path> inside = Files.list(root)) {
      for (Path path : inside.filter(DataFolder::isUnfinished).toList()) {
        Trees.deleteIfQuiet(path);
      }
    }
  }

  private static boolean isUnfinished(Path path) {
    return path.getFileName().toString().contains(UNFINISHED);
  }
}
