package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running PostgreSQL that takes connections.
 *
 * @param process the server's first process, the parent of the others
 * @param port on the loopback
 */
record Server(Process process, int port) {
  private static final int TRIES = 3;

  /** Starts it and waits until it is ready, which after a crash is when it has recovered. */
  static Server start(DataFolder data, Binaries binaries, Account account)
      throws IOException, InterruptedException {
    for (int left = TRIES; ; left--) {
      int port = Port.keptIn(data.port());
      Process process = launch(data, binaries, account, port);
      if (isReady(process, data.cluster())) {
        return new Server(process, port);
      }
      // Between the look and the start somebody else may have taken the port.
      if (left == 1 || Port.isFree(port)) {
        throw failed(data, process);
      }
    }
  }

  /** Stops it in an orderly way. */
  boolean stop() throws InterruptedException {
    return !process.isAlive() || Signals.stop(process.toHandle());
  }

  /**
   * Done with its exit code when it has ended. Not the JDK's own {@code onExit}: that one waits for
   * a turn in the common pool, which on two cores is a single thread that anybody may keep busy.
   */
  CompletableFuture<Integer> watched() {
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread watch = new Thread(() -> exit.complete(awaited()), "plumbline-database-watch");
    watch.setDaemon(true);
    watch.start();
    return exit;
  }

  private int awaited() {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // Nobody has a reason to; the watch goes on.
      }
    }
  }

  private static Process launch(DataFolder data, Binaries binaries, Account account, int port)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(binaries.program("postgres"), "-D", data.cluster().toString()),
                Settings.options(port).stream())
            .toList();
    // Else Ctrl-C in the operator's terminal would stop it under the feet of the program.
    boolean sessions = Program.run(List.of("setsid", "true")).exit() == 0;
    List<String> apart = sessions ? List.of("setsid") : List.of();
    return Program.launch(
        Stream.concat(apart.stream(), account.running(command).stream()).toList(),
        data.root(),
        data.startLog());
  }

  private static boolean isReady(Process process, Path cluster)
      throws IOException, InterruptedException {
    try {
      while (!PidFile.of(cluster).isReady(process.pid())) {
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (IOException | InterruptedException e) {
      process.destroy();
      throw e;
    }
  }

  private static DatabaseRefusal failed(DataFolder data, Process process) throws IOException {
    String said = Program.lastLine(Files.readString(data.startLog()));
    return new DatabaseRefusal(
        "database.start-failed", process.exitValue(), said, data.cluster().resolve("log"));
  }
}
