package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops PostgreSQL's processes: kindly first, and in the end by force, from which it recovers. */
final class Signals {
  private static final long LOOK_AGAIN_MILLIS = 20;

  private Signals() {}

  /** Whether the server ended: it signs its clients off and writes down what it holds. */
  static boolean stop(ProcessHandle server) throws InterruptedException {
    return end(List.of(server), "INT", 60) || quit(List.of(server));
  }

  /** Whether all of them ended: at once, and the next start recovers. */
  static boolean quit(List<ProcessHandle> processes) throws InterruptedException {
    return end(processes, "QUIT", 10) || end(processes, "KILL", 10);
  }

  /** A process that has ended counts as such even where nobody collects it, as in a container. */
  static boolean isAlive(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return process.isAlive() && !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return false;
    }
  }

  /** All are told before one is waited for: the one that writes the log goes last by itself. */
  private static boolean end(List<ProcessHandle> processes, String signal, int seconds)
      throws InterruptedException {
    for (ProcessHandle process : processes) {
      send(process, signal);
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (ProcessHandle process : processes) {
      while (isAlive(process) && System.nanoTime() < until) {
        pause(process);
      }
    }
    return processes.stream().noneMatch(Signals::isAlive);
  }

  /** Through the shell: the JDK knows only SIGTERM, at which PostgreSQL waits for its clients. */
  private static void send(ProcessHandle process, String signal) throws InterruptedException {
    Program.run(List.of("sh", "-c", "kill -s " + signal + " " + process.pid()));
  }

  private static void pause(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Then the caller looks again.
    }
  }
}
