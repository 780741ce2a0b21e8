package io.plumbline.server.people.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Five wrong passwords in a row keep an account shut for a quarter of an hour. */
@Component
public class Lockout {
  static final int FAILURES = 5;
  static final Duration SHUT = Duration.ofMinutes(15);
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  Lockout(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts a wrong password; one statement, so that guesses made at once all count. */
  public void failed(long accountId) {
    jdbc.update(
        "update account set failures = (failures + 1) % ?,"
            + " locked_until = case when failures + 1 >= ? then ? else locked_until end"
            + " where id = ?",
        FAILURES, FAILURES, Timestamp.from(clock.instant().plus(SHUT)), accountId);
  }

  public void succeeded(long accountId) {
    jdbc.update("update account set failures = 0, locked_until = null where id = ?", accountId);
  }

  public boolean shut(Account account) {
    return account.lockedAt(clock.instant());
  }
}
