package io.plumbline.server.supervision;

import io.plumbline.server.cluster.Alone;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Wakes the cases whose verdict changes by itself: a notice is due, a limit has passed. */
@Component
class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final int AT_ONCE = 200;
  private static final int AT_MOST = 10_000;

  private final JdbcTemplate jdbc;
  private final Rounds rounds;
  private final SweepBook book;
  private final Alone alone;
  private final InstantSource clock;
  private final String server;

  @Autowired
  Sweeper(
      JdbcTemplate jdbc,
      Rounds rounds,
      SweepBook book,
      Alone alone,
      InstantSource clock,
      @Value("${plumbline.server.name:${spring.application.name}}-${random.int(1000,9999)}")
          String server) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.book = book;
    this.alone = alone;
    this.clock = clock;
    this.server = server;
  }

  /** Judges all cases that wait for it; empty where another server is at it. */
  Optional<Sweep> sweep() {
    return alone.attempt("sweep", this::sweepAlone);
  }

  private Sweep sweepAlone() {
    Instant started = clock.instant();
    Rounds.Tally tally = Rounds.Tally.NONE;
    String problem = null;
    try {
      List<String> waiting = waiting(started);
      for (int i = 0; i < waiting.size(); i += AT_ONCE) {
        int end = Math.min(waiting.size(), i + AT_ONCE);
        tally = tally.and(rounds.due(waiting.subList(i, end)));
      }
    } catch (RuntimeException e) {
      LOG.error("A sweep broke off", e);
      problem = e.getClass().getSimpleName();
    }
    Sweep sweep = sweep(started, tally, problem);
    book.enter(sweep);
    return sweep;
  }

  private Sweep sweep(Instant started, Rounds.Tally tally, @Nullable String problem) {
    return new Sweep(
        server,
        started,
        clock.instant(),
        tally.considered(),
        tally.judged(),
        new Sweep.Skipped(tally.busy(), tally.settled(), tally.faulty()),
        problem);
  }

  private List<String> waiting(Instant now) {
    return jdbc.queryForList(
        "select case_id from (select case_id from case_file where next_look <= ?"
            + " order by next_look limit ?) woken"
            + " union select case_id from (select case_id from case_file"
            + " where judged_seq < last_seq limit ?) behind order by case_id",
        String.class,
        Timestamp.from(now),
        AT_MOST,
        AT_MOST);
  }
}
