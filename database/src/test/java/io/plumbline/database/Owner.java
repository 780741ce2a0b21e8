package io.plumbline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of its own that starts a database and holds it until it is killed. */
final class Owner {
  private Owner() {}

  /** Says the server's process id, or the key of the refusal. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]))) {
      System.out.println(database.process().pid());
      database.onExit().join();
    } catch (DatabaseRefusal e) {
      System.out.println(e.key());
    }
  }

  static Process start(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                folder.toString()))
        .redirectError(Redirect.INHERIT)
        .start();
  }

  static String firstWord(Process owner) throws IOException {
    try (BufferedReader said = owner.inputReader(StandardCharsets.UTF_8)) {
      return String.valueOf(said.readLine());
    }
  }
}
