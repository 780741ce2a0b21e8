package io.plumbline.server.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** What must be so of a database before the server touches it. */
final class DatabaseCheck {
  private static final String MARKED = "select 1 from setting where key = 'demo'";
  private static final String USED =
      "select 1 where exists (select 1 from account) or exists (select 1 from case_file)";

  private DatabaseCheck() {}

  /** Refuses a database that is not there, not known to this version, or of the other kind. */
  static void check(DatabaseAddress address, boolean demo) {
    try (Connection connection = connect(address)) {
      if (isTrue(connection, "select 1 where to_regclass('flyway_schema_history') is not null")) {
        refuseNewer(address);
        if (isTrue(connection, "select 1 where to_regclass('setting') is not null")) {
          refuseOther(connection, address, demo);
        }
      }
    } catch (SQLException e) {
      throw CannotServeException.of("serve.database-broken", address, oneLine(e));
    }
  }

  private static Connection connect(DatabaseAddress address) {
    try {
      return address.connect();
    } catch (SQLException e) {
      throw CannotServeException.of("serve.database-connect", address, oneLine(e));
    }
  }

  private static void refuseNewer(DatabaseAddress address) {
    MigrationInfo[] all =
        Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .load()
            .info()
            .all();
    Stream.of(all)
        .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
        .findFirst()
        .ifPresent(
            one -> {
              throw CannotServeException.of("serve.database-newer", address, one.getVersion());
            });
  }

  private static void refuseOther(Connection connection, DatabaseAddress address, boolean demo)
      throws SQLException {
    boolean marked = isTrue(connection, MARKED);
    if (demo && !marked && isTrue(connection, USED)) {
      throw CannotServeException.of("serve.demo-not-empty", address);
    } else if (!demo && marked) {
      throw CannotServeException.of("serve.is-demo", address);
    }
  }

  private static boolean isTrue(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }

  static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
