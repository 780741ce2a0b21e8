package io.plumbline.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Data of the first version, brought to the newest one. */
class UpgradeIT {
  private static final List<String> FIRST =
      List.of(
          "insert into unit (id, name_zh, name_en) values ('科', '科', 'section')",
          "insert into account (login, name, unit_id, password_hash, created_at)"
              + " values ('wang', '王芳', '科', '-', now())",
          "insert into account_role values (1, 'CLERK')",
          "insert into act (at, login, act, allowed) values (now(), 'wang', 'sign-in', true)",
          "insert into case_file (case_id, item, unit_id, handler_id, created_at)"
              + " values ('A-1', 'XK-01', '科', 1, now())",
          "insert into event (case_id, source, event_id, kind, stage, happened_at, recorded_at,"
              + " bare_date, sender_seq, actor, unit, document, people, reason, corrects, digest,"
              + " stored_at) values ('A-1', 's', '1', 'open', '', now(), now(), false, 0, '', '',"
              + " '', '{}', '', '', 'x', now())",
          "insert into alert (case_id, point_id, stage, layer, level, ordinal, reached_at,"
              + " raised_at, state, changed_at)"
              + " values ('A-1', 'XK-01/受理/1', '受理', 'chart', 2, 0, now(), now(), 'open', now())");
  private final DatabaseAddress address = fresh();

  @Test
  void rows_of_the_first_version_are_there_after_the_upgrade() throws SQLException {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .target("1")
        .load()
        .migrate();
    for (String sql : FIRST) {
      run(sql);
    }
    DatabaseCheck.check(address, false);
    Migration.bringUpToDate(address, false);
    for (String table : List.of("unit", "account", "account_role", "act", "case_file", "event")) {
      assertThat(count(table)).as(table).isEqualTo(1);
    }
    assertThat(count("alert where state = 'raised'")).isEqualTo(1);
  }

  private static DatabaseAddress fresh() {
    Map<String, Supplier<Object>> found = new HashMap<>();
    TestDatabase.fresh(found::put);
    return new DatabaseAddress(
        Objects.requireNonNull(found.get("spring.datasource.url")).get().toString(),
        Objects.requireNonNull(found.get("spring.datasource.username")).get().toString(),
        Objects.requireNonNull(found.get("spring.datasource.password")).get().toString());
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String from) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
