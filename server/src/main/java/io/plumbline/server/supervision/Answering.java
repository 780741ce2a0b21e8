package io.plumbline.server.supervision;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with alerts: the person named opens one and answers it. */
@Service
public class Answering {
  /** How many characters an answer has at most. */
  public static final int LONGEST = 4_000;

  private final JdbcTemplate jdbc;
  private final Acts acts;
  private final InstantSource clock;

  Answering(JdbcTemplate jdbc, Acts acts, InstantSource clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.clock = clock;
  }

  /** What came of an answer. */
  public enum Outcome {
    ANSWERED,
    /** Expected words, but none were given, or too many. */
    NO_TEXT,
    /** Somebody or something changed the alert meanwhile. */
    CHANGED,
    /** What it rested on is gone: nothing is asked any more. */
    LAPSED,
    /** Somebody else is asked. */
    NOT_ASKED
  }

  /**
   * Whether that alert asks that person: the one named, and where nobody was found whoever handles
   * cases.
   */
  public static boolean asks(Alerts.Alert alert, Person person) {
    Long named = alert.named().personId();
    return named == null ? person.handlesCases() : named == person.id();
  }

  /** Keeps that the person named has seen it; only the first time. */
  @Transactional
  public void open(Alerts.Alert alert, Person person) {
    Long named = alert.named().personId();
    if (named == null || named != person.id()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    int fresh =
        jdbc.update(
            "update alert set opened_at = ? where id = ? and opened_at is null", now, alert.id());
    if (fresh > 0) {
      enter(alert.id(), person, "opened", "");
    }
  }

  /** Keeps the answer, if the alert is still the one that was read. */
  @Transactional
  public Outcome answer(Alerts.Alert alert, Person person, int version, String text) {
    String said = text.strip();
    if (!asks(alert, person)) {
      acts.record(person, "alert-answer", "alert " + alert.id(), false, "not asked");
      return Outcome.NOT_ASKED;
    }
    if (alert.state().equals("lapsed")) {
      return Outcome.LAPSED;
    }
    if (said.isEmpty() || said.length() > LONGEST) {
      return Outcome.NO_TEXT;
    }
    Timestamp now = Timestamp.from(clock.instant());
    int changed =
        jdbc.update(
            "update alert set state = 'answered', answered_at = ?, changed_at = ?,"
                + " version = version + 1 where id = ? and version = ? and state <> 'lapsed'",
            now,
            now,
            alert.id(),
            version);
    if (changed == 0) {
      return Outcome.CHANGED;
    }
    enter(alert.id(), person, "answered", said);
    acts.record(person, "alert-answer", "alert " + alert.id(), true, "");
    return Outcome.ANSWERED;
  }

  private void enter(long alert, Person person, String act, String text) {
    jdbc.update(
        "insert into alert_entry (alert_id, at, account_id, act, text) values (?,?,?,?,?)",
        alert,
        Timestamp.from(clock.instant()),
        person.id(),
        act,
        text);
  }
}
