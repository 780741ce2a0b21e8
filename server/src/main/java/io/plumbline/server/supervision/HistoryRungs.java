package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rungs that came by history: no alert is raised for them, whenever they are seen again. */
@Repository
class HistoryRungs {
  private final JdbcTemplate jdbc;

  HistoryRungs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One on record.
   *
   * @param cameAt when the history came: what is reached later is no history
   */
  record Mark(Instant reachedAt, Instant cameAt) {
    boolean covers(Rung rung) {
      return !Columns.micros(rung.at()).isAfter(cameAt);
    }
  }

  /** Those of these cases. */
  Map<RungKey, Mark> of(List<String> caseIds) {
    Map<RungKey, Mark> marks = new HashMap<>();
    jdbc.query(
        "select "
            + RungKey.COLUMNS
            + ", reached_at, came_at from history_rung"
            + " where case_id = any(?)",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          Instant reached = row.getTimestamp(6).toInstant();
          marks.put(RungKey.of(row), new Mark(reached, row.getTimestamp(7).toInstant()));
        });
    return marks;
  }

  /** Remembers these, which a history brought that came now. */
  void add(Map<RungKey, Rung> rungs, Instant now) {
    jdbc.batchUpdate(
        "insert into history_rung ("
            + RungKey.COLUMNS
            + ", reached_at, came_at)"
            + " values (?,?,?,?,?,?,?) on conflict ("
            + RungKey.COLUMNS
            + ")"
            + " do update set reached_at = excluded.reached_at, came_at = excluded.came_at",
        rungs.entrySet(),
        500,
        (to, one) -> {
          set(to, one.getKey());
          Columns.set(to, 6, one.getValue().at());
          Columns.set(to, 7, now);
        });
  }

  /** Forgets these: live events took from under them what they rested on. */
  void forget(Collection<RungKey> keys) {
    jdbc.batchUpdate(
        "delete from history_rung where case_id = ? and point_id = ? and stage = ? and level = ?"
            + " and ordinal = ?",
        keys,
        500,
        HistoryRungs::set);
  }

  private static void set(PreparedStatement to, RungKey key) throws SQLException {
    to.setString(1, key.caseId());
    to.setString(2, key.point());
    to.setString(3, key.stage());
    to.setInt(4, key.level());
    to.setInt(5, key.ordinal());
  }
}
