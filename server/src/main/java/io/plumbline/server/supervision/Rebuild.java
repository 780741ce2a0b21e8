package io.plumbline.server.supervision;

import io.plumbline.server.cluster.Alone;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Reproduces the projection from the events, case by case. Alerts are no projection: people act on
 * them; those that the events still bear out stay as they are, none is lost and none doubled.
 *
 * <p>It is a job that goes on where it stopped, on whichever server comes first.
 */
@Service
public class Rebuild {
  private static final int AT_ONCE = 200;
  private static final String CONCERNED =
      " from case_file c where (? = 'all'"
          + " or ? = 'calendar' and (c.ended_at is null or exists (select 1 from due_date d"
          + " where d.case_id = c.case_id and d.provisional))"
          + " or ? like 'items:%' and c.item = any(string_to_array(substr(?, 7), ',')))";

  private final JdbcTemplate jdbc;
  private final Rounds rounds;
  private final Alone alone;
  private final InstantSource clock;

  Rebuild(JdbcTemplate jdbc, Rounds rounds, Alone alone, InstantSource clock) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.alone = alone;
    this.clock = clock;
  }

  /** Told how far a rebuilding has come. */
  @FunctionalInterface
  public interface Progress {
    void reached(long done, long total);
  }

  /**
   * A rebuilding under way.
   *
   * @param cursor the last case done; empty before the first
   */
  record Job(long id, String scope, String cursor, long total, long done) {}

  /** Rebuilds everything, and returns when it is done; how many cases could not be judged. */
  public long all(Progress progress) {
    long id = start("asked", "all");
    alone.inTurn("rebuild", () -> untilDone(id, progress));
    Long failed = jdbc.queryForObject("select failed from job where id = ?", Long.class, id);
    return failed == null ? 0 : failed;
  }

  private void untilDone(long id, Progress progress) {
    while (isOpen(id)) {
      oldest().map(this::step).ifPresent(job -> progress.reached(job.done(), job.total()));
    }
  }

  /** Lays down a job that {@link #goOn} does. */
  long start(String cause, String scope) {
    Long id =
        jdbc.queryForObject(
            "insert into job (kind, cause, scope, created_at, total)"
                + " values ('rebuild', ?, ?, ?, (select count(*)"
                + CONCERNED
                + ")) returning id",
            Long.class,
            cause,
            scope,
            Timestamp.from(clock.instant()),
            scope,
            scope,
            scope,
            scope);
    return id == null ? 0 : id;
  }

  /** Does what is left of all jobs, unless another server is at it. */
  void goOn() {
    Optional<Job> job;
    do {
      job = step();
    } while (job.isPresent());
  }

  /** Does some cases of the oldest job; empty where there is none or another server is at it. */
  Optional<Job> step() {
    return alone.attempt("rebuild", () -> oldest().map(this::step)).flatMap(done -> done);
  }

  private Job step(Job job) {
    List<String> next = next(job);
    Timestamp now = Timestamp.from(clock.instant());
    if (next.isEmpty()) {
      jdbc.update("update job set ended_at = ? where id = ?", now, job.id());
      return job;
    }
    Rounds.Tally tally = rounds.anew(next);
    String last = next.get(next.size() - 1);
    jdbc.update(
        "update job set started_at = coalesce(started_at, ?), cursor = ?, done = done + ?,"
            + " failed = failed + ? where id = ?",
        now,
        last,
        next.size(),
        tally.faulty(),
        job.id());
    return new Job(job.id(), job.scope(), last, job.total(), job.done() + next.size());
  }

  private List<String> next(Job job) {
    String scope = job.scope();
    return jdbc.queryForList(
        "select c.case_id" + CONCERNED + " and c.case_id > ? order by c.case_id limit ?",
        String.class,
        scope,
        scope,
        scope,
        scope,
        job.cursor(),
        AT_ONCE);
  }

  private Optional<Job> oldest() {
    return jdbc
        .query(
            "select id, scope, cursor, total, done from job"
                + " where kind = 'rebuild' and ended_at is null order by id limit 1",
            (row, number) ->
                new Job(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5)))
        .stream()
        .findFirst();
  }

  private boolean isOpen(long id) {
    return !jdbc.queryForList("select 1 from job where id = ? and ended_at is null", id).isEmpty();
  }
}
