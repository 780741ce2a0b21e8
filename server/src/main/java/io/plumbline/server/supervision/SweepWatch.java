package io.plumbline.server.supervision;

import io.plumbline.server.people.Acts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sees to it that a silent sweeper is noticed: it would let limits pass without an alert. */
@Component
public class SweepWatch {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final SweepBook book;
  private final JdbcTemplate jdbc;
  private final Acts acts;
  private final InstantSource clock;
  private final Instant since;

  SweepWatch(SweepBook book, JdbcTemplate jdbc, Acts acts, InstantSource clock) {
    this.book = book;
    this.jdbc = jdbc;
    this.acts = acts;
    this.clock = clock;
    this.since = clock.instant();
  }

  /** When the last sweep went through; empty before the first. */
  Optional<Instant> last() {
    return book.last();
  }

  /** Whether no sweep was made for five minutes. */
  public boolean isSilent() {
    Instant last = book.last().filter(at -> at.isAfter(since)).orElse(since);
    return last.plus(PATIENCE).isBefore(clock.instant());
  }

  /** Records a silence once. */
  void look() {
    if (!isSilent()) {
      return;
    }
    String silence = book.last().orElse(since).toString();
    int fresh =
        jdbc.update(
            "insert into setting (key, value) values ('sweeper.silent-since', ?)"
                + " on conflict (key) do update set value = excluded.value"
                + " where setting.value <> excluded.value",
            silence);
    if (fresh > 0) {
      acts.record(null, "sweeper-silent", "sweeper", true, silence);
    }
  }
}
