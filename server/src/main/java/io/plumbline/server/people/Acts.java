package io.plumbline.server.people;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The record of what people did and were refused; nothing in it is changed. */
@Repository
public class Acts {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  Acts(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records an act; nobody where the server itself acted. */
  public void record(
      @Nullable Person who, String act, String object, boolean allowed, String detail) {
    jdbc.update(
        "insert into act (at, account_id, login, act, object, allowed, detail)"
            + " values (?,?,?,?,?,?,?)",
        Timestamp.from(clock.instant()),
        who == null ? null : who.id(),
        who == null ? "" : who.login(),
        act,
        object,
        allowed,
        detail);
  }
}
