package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.life.AlertLife;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Turn;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Whose;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose turn it is in alerts, kept in step with their states. */
@Component
public class AlertTurns {
  private static final String SELECT =
      "select a.id, a.state, a.level, a.person_id, a.due_on, a.state_since, a.case_id,"
          + " c.item || ' ' || a.point_id from alert a join case_file c using (case_id) where ";
  private final JdbcTemplate jdbc;
  private final Turns turns;

  AlertTurns(JdbcTemplate jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  private record Row(
      long id,
      AlertState state,
      String level,
      @Nullable Long person,
      @Nullable LocalDate dueOn,
      Instant since,
      String caseId,
      String subject) {}

  /** The days by which alerts that were just raised are to be answered, and whose turn it is. */
  void follow(Collection<String> caseIds, Collection<Long> changed, Instant now) {
    List<Row> rows =
        jdbc.query(
            SELECT + "a.case_id = any(?) and (a.raised_at = ? or a.id = any(?))",
            statement -> {
              statement.setArray(1, Columns.texts(statement, caseIds));
              Columns.set(statement, 2, now);
              statement.setArray(
                  3, statement.getConnection().createArrayOf("bigint", changed.toArray()));
            },
            (row, number) -> row(row));
    rows.stream().filter(row -> row.state().isEnd()).forEach(row -> turns.over("alert", row.id()));
    List<Row> open = rows.stream().filter(row -> !row.state().isEnd()).map(this::dated).toList();
    turns.setAll(open.stream().map(AlertTurns::turn).toList());
  }

  /** Keeps in step with that alert, whose state and day were just written. */
  public void follow(long alert) {
    for (Row row : jdbc.query(SELECT + "a.id = ?", (r, number) -> row(r), alert)) {
      if (row.state().isEnd()) {
        turns.over("alert", alert);
      } else {
        turns.set(turn(row));
      }
    }
  }

  /** Keeps in step with that alert, for which somebody was just found: their limit begins. */
  void told(long alert) {
    jdbc.query(SELECT + "a.id = ?", (row, number) -> dated(row(row)), alert)
        .forEach(row -> turns.set(turn(row)));
  }

  private Row dated(Row row) {
    LocalDate due = turns.dueOn("alert", row.state(), row.level(), row.since()).orElse(null);
    jdbc.update(
        "update alert set due_on = ? where id = ? and due_on is distinct from ?",
        due == null ? null : Date.valueOf(due),
        row.id(),
        due == null ? null : Date.valueOf(due));
    return new Row(
        row.id(),
        row.state(),
        row.level(),
        row.person(),
        due,
        row.since(),
        row.caseId(),
        row.subject());
  }

  private static Turn turn(Row row) {
    return new Turn(
        "alert",
        row.id(),
        row.state(),
        row.level(),
        whose(row),
        row.subject(),
        row.caseId(),
        row.since(),
        row.dueOn());
  }

  private static Whose whose(Row row) {
    return switch (row.state()) {
      case TOLD, UPHELD ->
          row.person() == null
              ? Whose.anyOf(Party.SUPERVISOR, Role.INSPECTOR)
              : Whose.person(Party.NAMED, row.person());
      case APPEALED -> Whose.anyOf(Party.REVIEWER, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
      case CANCEL_PROPOSED -> Whose.anyOf(Party.SECOND, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
      default -> Whose.anyOf(Party.SUPERVISOR, Role.INSPECTOR);
    };
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    Timestamp since = row.getTimestamp(6);
    return new Row(
        row.getLong(1),
        AlertLife.LIFE.state(row.getString(2)),
        Level.values()[row.getInt(3) - 1].code(),
        row.getObject(4, Long.class),
        row.getObject(5, LocalDate.class),
        since.toInstant(),
        row.getString(7),
        row.getString(8));
  }
}
