package io.plumbline.server.operations;

import io.plumbline.database.DatabaseRefusal;
import io.plumbline.database.EmbeddedDatabase;
import io.plumbline.database.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL under the data folder for as long as the server runs: where it dies under the
 * server, it is started again at the same address.
 */
final class OwnDatabase implements AutoCloseable {
  private static final long SECONDS_BETWEEN_TRIES = 1;
  private final Path folder;
  private final Terminal terminal;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(OwnDatabase::keeperThread);
  private EmbeddedDatabase running;
  private boolean closed;

  private OwnDatabase(Path folder, Terminal terminal, EmbeddedDatabase running) {
    this.folder = folder;
    this.terminal = terminal;
    this.running = running;
  }

  static OwnDatabase start(Path folder, Terminal terminal)
      throws IOException, InterruptedException {
    EmbeddedDatabase running = EmbeddedDatabase.start(folder, step -> tell(terminal, step));
    OwnDatabase own = new OwnDatabase(folder, terminal, running);
    own.watch(running);
    return own;
  }

  /** The address of its database of that name, which is made where there is none. */
  synchronized DatabaseAddress address(String name) throws SQLException {
    DatabaseAddress first =
        new DatabaseAddress(running.jdbcUrl(), running.user(), running.password());
    if (!running.jdbcUrl(name).equals(first.url())) {
      create(first, name);
    }
    return new DatabaseAddress(running.jdbcUrl(name), first.user(), first.password());
  }

  private static void create(DatabaseAddress at, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      if (!found.next()) {
        statement.execute("create database " + name);
      }
    }
  }

  private static void tell(Terminal terminal, Step step) {
    terminal.step("serve.database." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Thread keeperThread(Runnable work) {
    Thread thread = new Thread(work, "plumbline-database-keeper");
    thread.setDaemon(true);
    return thread;
  }

  private void watch(EmbeddedDatabase database) {
    var unused = database.onExit().thenRunAsync(() -> takeUpAgain(database), keeper);
  }

  /** Where it does not start it is tried again, until it does or this is closed. */
  private void takeUpAgain(EmbeddedDatabase dead) {
    if (!isUpAgain(dead)) {
      var unused =
          keeper.schedule(() -> takeUpAgain(dead), SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
    }
  }

  private synchronized boolean isUpAgain(EmbeddedDatabase dead) {
    if (closed) {
      return true;
    }
    terminal.step("serve.database.died");
    try {
      dead.close();
      running = EmbeddedDatabase.start(folder);
      watch(running);
      terminal.step("serve.database.back");
      return true;
    } catch (DatabaseRefusal e) {
      terminal.fault(e.sentence(terminal.words().locale()));
    } catch (IOException e) {
      terminal.fault(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    return false;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    keeper.shutdownNow();
    running.close();
  }
}
