package io.plumbline.server.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Brings a database's tables to what this version works with. */
final class Migration {
  private Migration() {}

  /** A demo's database is marked before anything else is in it, so that it is never mistaken. */
  static void bringUpToDate(DatabaseAddress address, boolean demo) {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .load()
        .migrate();
    if (demo) {
      mark(address);
    }
  }

  private static void mark(DatabaseAddress address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into setting (key, value) values ('demo', 'yes') on conflict (key) do nothing");
    } catch (SQLException e) {
      throw CannotServeException.of("serve.database-broken", address, DatabaseCheck.oneLine(e));
    }
  }
}
