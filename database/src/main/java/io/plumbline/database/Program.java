package io.plumbline.database;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program said, and how it ended.
 *
 * @param exit its exit code; 0 is good
 * @param output everything that it said
 */
record Program(int exit, String output) {
  /** Runs a program to its end; one that is not there ends like one that fails. */
  static Program run(List<String> command) throws InterruptedException {
    return run(command, "");
  }

  /** Runs a program that reads that text. */
  static Program run(List<String> command, String input) throws InterruptedException {
    try {
      Process process = builder(command).redirectErrorStream(true).start();
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Program(process.waitFor(), output);
    } catch (IOException e) {
      return new Program(127, String.valueOf(e.getMessage()));
    }
  }

  /** Leaves a program running whose words go into a file. */
  static Process launch(List<String> command, Path directory, Path log) throws IOException {
    return builder(command)
        .directory(directory.toFile())
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Refuses on behalf of a program without which there is no database. */
  void orRefuse(String name) {
    if (exit != 0) {
      throw new DatabaseRefusal("database.program-failed", name, exit, lastLine(output));
    }
  }

  static String lastLine(String text) {
    return text.strip().lines().reduce("", (before, line) -> line.strip());
  }

  /** The operator's settings for other PostgreSQL servers are not for this one. */
  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
