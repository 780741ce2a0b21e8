package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A PostgreSQL of the program's own, running on a data folder.
 *
 * <p>What it acknowledged survives the end of this program and its own, by whatever signal. It
 * listens on the loopback only, runs without root's rights, and takes a folder up again that an
 * earlier run left in disorder; two programs never share a folder. Whoever starts it closes it: a
 * shutdown hook is the owner's business.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final FolderLock lock;
  private final Server server;
  private final String password;
  private final CompletableFuture<Integer> exit;

  private EmbeddedDatabase(FolderLock lock, Server server, String password) {
    this.lock = lock;
    this.server = server;
    this.password = password;
    this.exit = server.watched();
  }

  /** Starts the database of that folder, and makes it where there is none yet. */
  public static EmbeddedDatabase start(Path dataFolder) throws IOException, InterruptedException {
    return start(dataFolder, step -> {});
  }

  /**
   * Starts the database of that folder and tells how far it is.
   *
   * @throws DatabaseRefusal for what the operator can change
   */
  public static EmbeddedDatabase start(Path dataFolder, Consumer<Step> progress)
      throws IOException, InterruptedException {
    return start(DataFolder.at(dataFolder), Account::choose, progress);
  }

  static EmbeddedDatabase start(DataFolder data, Account.Choice choice, Consumer<Step> progress)
      throws IOException, InterruptedException {
    FolderLock lock = FolderLock.take(data);
    boolean started = false;
    try {
      Server server = server(data, choice, progress);
      started = true;
      return new EmbeddedDatabase(lock, server, Password.in(data.password()));
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private static Server server(DataFolder data, Account.Choice choice, Consumer<Step> progress)
      throws IOException, InterruptedException {
    data.sweep();
    Release release = Release.carried();
    Cluster cluster = new Cluster(data, release);
    cluster.check();
    Binaries binaries = Binaries.of(data, release, progress);
    new Orphans(data.cluster()).stop(progress);
    binaries.removeOthers();
    Account account = choice.of(binaries);
    cluster.prepare(binaries, account, progress);
    progress.accept(Step.STARTING);
    return Server.start(data, binaries, account);
  }

  /** The address of the database that is there from the start. */
  public String jdbcUrl() {
    return jdbcUrl(Cluster.DATABASE);
  }

  /** The address of a database of that name, which the user may create. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** The server's first process. */
  public ProcessHandle process() {
    return server.process().toHandle();
  }

  /**
   * Done with the exit code when the server has ended, be it closed or dead. Whoever wants it back
   * closes this and starts the folder again; the address stays the same unless somebody else took
   * the port.
   */
  public CompletableFuture<Integer> onExit() {
    return exit.copy();
  }

  /** Stops the server in an orderly way, and lets the folder go; a second time does nothing. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }
}
