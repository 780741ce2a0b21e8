package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an earlier run left running on this cluster. A process counts only when it works in the
 * cluster's folder or was started on it: the number in a stale file may be anybody's by now.
 *
 * @param cluster the folder's real path
 */
record Orphans(Path cluster) {
  /** Stops them; must be called only by the holder of the folder's lock. */
  void stop(Consumer<Step> progress) throws IOException, InterruptedException {
    Optional<ProcessHandle> server = server();
    List<ProcessHandle> all = atHome();
    if (server.isPresent() || !all.isEmpty()) {
      progress.accept(Step.STOPPING_ORPHAN);
    }
    if (server.isPresent() && !Signals.stop(server.get())) {
      throw new DatabaseRefusal("database.cannot-stop", server.get().pid(), cluster);
    }
    stopAbandoned();
    forgetReused();
  }

  /** The server of which the file speaks, if it still is one on this cluster. */
  Optional<ProcessHandle> server() throws IOException {
    return ProcessHandle.of(PidFile.of(cluster).pid()).filter(this::isServerHere);
  }

  /** Children whose server was killed; they end by themselves, unless busy. */
  private void stopAbandoned() throws InterruptedException {
    List<ProcessHandle> children = atHome();
    if (!Signals.quit(children)) {
      throw new DatabaseRefusal("database.cannot-stop", children.get(0).pid(), cluster);
    }
  }

  /**
   * PostgreSQL would take any process of that number for a server. The file of a dead one stays: by
   * it PostgreSQL finds children that could not be seen here.
   */
  private void forgetReused() throws IOException {
    PidFile file = PidFile.of(cluster);
    if (ProcessHandle.of(file.pid()).isPresent() && server().isEmpty()) {
      Files.delete(cluster.resolve("postmaster.pid"));
    }
  }

  private List<ProcessHandle> atHome() {
    return ProcessHandle.allProcesses()
        .filter(process -> worksHere(process) && isPostgres(process))
        .toList();
  }

  private boolean isServerHere(ProcessHandle process) {
    List<String> words = words(process);
    int folder = words.indexOf("-D") + 1;
    boolean startedHere =
        folder > 0 && folder < words.size() && words.get(folder).equals(cluster.toString());
    return isPostgres(process) && (startedHere || worksHere(process));
  }

  /** The server is called by its program's path; its children call themselves {@code postgres:}. */
  private static boolean isPostgres(ProcessHandle process) {
    String name = words(process).stream().findFirst().orElse("");
    return name.startsWith("postgres:") || name.endsWith("/postgres");
  }

  private static List<String> words(ProcessHandle process) {
    try {
      return List.of(Files.readString(proc(process, "cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean worksHere(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(proc(process, "cwd")).equals(cluster);
    } catch (IOException e) {
      // Ended meanwhile, or another account's, into which this one may not look.
      return false;
    }
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }
}
