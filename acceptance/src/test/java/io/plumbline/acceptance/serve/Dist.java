package io.plumbline.acceptance.serve;

import io.plumbline.server.PlumblineServer;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server as its module lays it out. */
final class Dist {
  private Dist() {}

  /** Its class path: its own classes, then its libraries. */
  static String classPath() {
    Path own = own();
    Path parts = own.resolveSibling("parts");
    if (!Files.isDirectory(parts)) {
      throw new IllegalStateException(
          "Expected the server's libraries in "
              + parts
              + ", but there is no such folder; try"
              + " mvn package, which lays them out.");
    }
    return own + File.pathSeparator + parts + File.separator + "*";
  }

  private static Path own() {
    try {
      return Path.of(
          PlumblineServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
