package io.plumbline.server.handling;

import io.plumbline.server.people.Person;
import io.plumbline.server.supervision.Alerts;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when the person named first opened an alert. */
@Service
class Openings {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  Openings(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void open(Alerts.Alert alert, Person person) {
    Long named = alert.named().personId();
    if (named == null || named != person.id()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update(
        "with opened as (update alert set opened_at = ? where id = ? and opened_at is null"
            + " returning id) insert into alert_entry (alert_id, at, account_id, act)"
            + " select id, ?, ?, 'opened' from opened",
        now,
        alert.id(),
        now,
        person.id());
  }
}
