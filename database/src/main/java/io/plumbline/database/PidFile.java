package io.plumbline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server writes about itself into its {@code postmaster.pid}.
 *
 * @param lines process id, folder, start, port, socket, address, memory key, state
 */
record PidFile(List<String> lines) {
  private static final int STATE = 7;

  /** That cluster's; empty where there is none. */
  static PidFile of(Path cluster) throws IOException {
    try {
      Path file = cluster.resolve("postmaster.pid");
      return new PidFile(Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
    } catch (NoSuchFileException e) {
      return new PidFile(List.of());
    }
  }

  /** The server's process id, or 0. */
  long pid() {
    String said = lines.isEmpty() ? "" : lines.get(0).strip();
    return said.matches("[1-9][0-9]{0,17}") ? Long.parseLong(said) : 0;
  }

  /** Whether that very process takes connections. */
  boolean isReady(long process) {
    return pid() == process && lines.size() > STATE && lines.get(STATE).strip().equals("ready");
  }
}
