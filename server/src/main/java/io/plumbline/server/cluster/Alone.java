package io.plumbline.server.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Lets one of several servers do a thing at a time. The database holds the lock as long as the
 * connection lives: a server that dies lets go of it.
 */
@Component
public class Alone {
  private final DataSource database;

  Alone(DataSource database) {
    this.database = database;
  }

  /** Does it, unless another is at it; empty then. */
  public <T> Optional<T> attempt(String what, Supplier<T> work) {
    return locked("pg_try_advisory_lock(hashtext(?))", what, work);
  }

  /** Does it, after whoever is at it. */
  public void inTurn(String what, Runnable work) {
    locked(
        "true from pg_advisory_lock(hashtext(?))",
        what,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> Optional<T> locked(String lock, String what, Supplier<T> work) {
    try (Connection connection = database.getConnection()) {
      if (!ask(connection, lock, what)) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        ask(connection, "pg_advisory_unlock(hashtext(?))", what);
      }
    } catch (SQLException e) {
      throw translated(what, e);
    }
  }

  private static boolean ask(Connection connection, String asked, String what) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select " + asked)) {
      statement.setString(1, "plumbline." + what);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private RuntimeException translated(String what, SQLException e) {
    RuntimeException translated =
        new SQLErrorCodeSQLExceptionTranslator(database).translate(what, null, e);
    return translated == null ? new IllegalStateException(e) : translated;
  }
}
