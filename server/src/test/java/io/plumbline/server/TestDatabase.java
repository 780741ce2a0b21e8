package io.plumbline.server;

import io.plumbline.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL for all tests of a run; each asks for a database of its own. */
public final class TestDatabase {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final EmbeddedDatabase SERVER = start();

  private TestDatabase() {}

  private static EmbeddedDatabase start() {
    try {
      EmbeddedDatabase server = EmbeddedDatabase.start(Path.of("target", "test-database"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void close(EmbeddedDatabase server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Points the server under test to a new, empty database. */
  public static void fresh(DynamicPropertyRegistry registry) {
    String name = "t" + ProcessHandle.current().pid() + "_" + NEXT.incrementAndGet();
    try (Connection connection =
        DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password())) {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    registry.add("spring.datasource.url", () -> SERVER.jdbcUrl(name));
    registry.add("spring.datasource.username", SERVER::user);
    registry.add("spring.datasource.password", SERVER::password);
  }
}
