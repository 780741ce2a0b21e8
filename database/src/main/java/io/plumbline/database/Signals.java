package io.plumbline.database;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a PostgreSQL: kindly first, and in the end by force, from which it recovers. */
final class Signals {
  private Signals() {}

  /** Whether the server ended: it signs its clients off and writes down what it holds. */
  static boolean stop(ProcessHandle server) throws InterruptedException {
    return ends(server, "INT", 60) || quit(server);
  }

  /** Whether the process ended: at once, and the next start recovers. */
  static boolean quit(ProcessHandle process) throws InterruptedException {
    return ends(process, "QUIT", 10) || ends(process, "KILL", 10);
  }

  /** Through the shell: the JDK knows only SIGTERM, at which PostgreSQL waits for its clients. */
  private static boolean ends(ProcessHandle process, String signal, int seconds)
      throws InterruptedException {
    Program.run(List.of("sh", "-c", "kill -s " + signal + " " + process.pid()));
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    }
  }
}
