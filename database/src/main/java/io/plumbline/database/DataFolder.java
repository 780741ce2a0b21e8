package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which everything of the database lies.
 *
 * @param root its real path: symbolic links resolved, so that it can be compared
 */
record DataFolder(Path root) {
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

  /** Where something is made that shall be there whole or not at all. */
  Path unfinished(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".unfinished");
  }
}
