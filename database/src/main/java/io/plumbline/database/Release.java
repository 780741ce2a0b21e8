package io.plumbline.database;

import java.util.Locale;
import java.util.PropertyResourceBundle;

/**
 * The PostgreSQL that comes with this program.
 *
 * @param version such as {@code 18.6.0}
 */
record Release(String version) {
  static Release carried() {
    return new Release(
        Resources.read("postgresql.properties", PropertyResourceBundle::new).getString("version"));
  }

  /** The number that a folder of data must share, such as {@code 18}. */
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  /** The archive of the programs for this machine. */
  static String archive() {
    return archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static String archive(String system, String processor) {
    String machine = (system + ' ' + processor).toLowerCase(Locale.ROOT);
    return switch (machine) {
      case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
      case "linux aarch64", "linux arm64" -> "/postgres-linux-arm_64.txz";
      default -> throw new DatabaseRefusal("database.platform", machine);
    };
  }
}
