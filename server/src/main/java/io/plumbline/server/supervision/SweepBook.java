package io.plumbline.server.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The record of the sweeps: each that did something, and at least one a minute. */
@Repository
class SweepBook {
  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(90);
  private final JdbcTemplate jdbc;

  SweepBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void enter(Sweep sweep) {
    boolean empty = sweep.considered() == 0 && sweep.problem() == null;
    Instant since = sweep.endedAt().minus(AT_LEAST_EVERY);
    if (empty && last().filter(last -> last.isAfter(since)).isPresent()) {
      return;
    }
    jdbc.update(
        "insert into sweep (server, started_at, ended_at, considered, judged, skipped, reasons,"
            + " problem) values (?,?,?,?,?,?,?,?)",
        sweep.server(),
        Timestamp.from(sweep.startedAt()),
        Timestamp.from(sweep.endedAt()),
        sweep.considered(),
        sweep.judged(),
        sweep.skipped().all(),
        reasons(sweep.skipped()),
        sweep.problem());
    if (empty) {
      Instant old = sweep.endedAt().minus(KEPT);
      jdbc.update("delete from sweep where started_at < ?", Timestamp.from(old));
    }
  }

  private static String reasons(Sweep.Skipped skipped) {
    return skipped.busy() + " " + skipped.settled() + " " + skipped.faulty();
  }

  /** When the last sweep that went through ended. */
  Optional<Instant> last() {
    return jdbc
        .query(
            "select ended_at from sweep where problem is null order by started_at desc limit 1",
            (row, number) -> row.getTimestamp(1).toInstant())
        .stream()
        .findFirst();
  }

  /** The last sweeps, the latest first. */
  List<Sweep> latest(int limit) {
    return jdbc.query(
        "select server, started_at, ended_at, considered, judged, reasons, problem from sweep"
            + " order by started_at desc limit ?",
        SweepBook::sweep,
        limit);
  }

  private static Sweep sweep(ResultSet row, int number) throws SQLException {
    String[] reasons = row.getString(6).split(" ", -1);
    return new Sweep(
        row.getString(1),
        row.getTimestamp(2).toInstant(),
        row.getTimestamp(3).toInstant(),
        row.getInt(4),
        row.getInt(5),
        new Sweep.Skipped(
            Integer.parseInt(reasons[0]),
            Integer.parseInt(reasons[1]),
            Integer.parseInt(reasons[2])),
        row.getString(7));
  }
}
