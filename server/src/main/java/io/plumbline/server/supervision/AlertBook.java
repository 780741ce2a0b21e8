package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.life.AlertLife;
import io.plumbline.kernel.life.AlertLife.AlertAct;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.kernel.verdict.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The alerts: one for each rung that a rule reached, never two.
 *
 * <p>Rungs of a case that came as history raise none if they were reached by the time it came. An
 * alert lapses when nothing rests on it any more, and returns should it come back.
 */
@Repository
class AlertBook {
  private static final Attempt<AlertAct> SETTLE =
      new Attempt<>(
          AlertAct.SETTLE,
          0,
          Set.of(Party.SERVER),
          java.time.LocalDate.EPOCH,
          Attempt.Given.NOTHING);

  private final JdbcTemplate jdbc;
  private final Answerable answerable;
  private final AlertTurns turns;

  AlertBook(JdbcTemplate jdbc, Answerable answerable, AlertTurns turns) {
    this.jdbc = jdbc;
    this.answerable = answerable;
    this.turns = turns;
  }

  /**
   * What makes two rungs the same alert: their place, not the instant, which a correction moves.
   */
  private record Key(String caseId, String point, String stage, int level, int ordinal) {}

  private record Old(long id, String state, Instant reachedAt, boolean isNamed) {}

  private record Change(long id, String state, Instant reachedAt, String act) {}

  private record Raised(Key key, Rung rung, Answerable.Party party) {}

  /** Raises what is new, lets lapse what nothing rests on any more. */
  void keep(List<Judged> judged, Instant now) {
    if (judged.isEmpty()) {
      return;
    }
    List<String> ids = judged.stream().map(Judged::caseId).toList();
    Map<Key, Old> old = onRecord(ids);
    Map<String, Instant> from = alertsFrom(ids);
    Answerable.Search search = answerable.among(ids);
    List<Raised> raised = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Judged one : judged) {
      rungs(one)
          .forEach(
              (key, rung) -> {
                Old before = old.remove(key);
                if (before != null) {
                  join(before, rung, changes);
                  settle(before, one, rung, changes);
                } else if (alerts(rung, from.get(one.caseId()))) {
                  raised.add(new Raised(key, rung, search.of(one, rung)));
                }
              });
    }
    old.values().forEach(gone -> lapse(gone, changes));
    raise(raised, now);
    change(changes, now);
    if (!raised.isEmpty() || !changes.isEmpty()) {
      follow(ids, changes, now);
    }
  }

  private void follow(List<String> ids, List<Change> changes, Instant now) {
    turns.follow(ids, changes.stream().map(Change::id).toList(), now);
  }

  private static boolean alerts(Rung rung, @Nullable Instant from) {
    return from == null || rung.at().isAfter(from);
  }

  private static Map<Key, Rung> rungs(Judged one) {
    Map<Key, Rung> rungs = new LinkedHashMap<>();
    for (Rung rung : one.verdictOrThrow().rungs()) {
      int ordinal = 0;
      while (rungs.putIfAbsent(key(one, rung, ordinal), rung) != null) {
        ordinal++;
      }
    }
    return rungs;
  }

  private static Key key(Judged one, Rung rung, int ordinal) {
    String point = rung.point().id();
    return new Key(one.caseId(), point, rung.point().stage(), Columns.level(rung.level()), ordinal);
  }

  private Map<String, Instant> alertsFrom(List<String> caseIds) {
    Map<String, Instant> from = new HashMap<>();
    jdbc.query(
        "select case_id, alerts_from from case_file"
            + " where case_id = any(?) and alerts_from is not null",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          from.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
    return from;
  }

  private Map<Key, Old> onRecord(List<String> caseIds) {
    Map<Key, Old> old = new HashMap<>();
    jdbc.query(
        "select id, case_id, point_id, stage, level, ordinal, state, reached_at,"
            + " person_id is not null from alert where case_id = any(?) and basis = ''",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          String caseId = row.getString(2);
          String point = row.getString(3);
          Key key = new Key(caseId, point, row.getString(4), row.getInt(5), row.getInt(6));
          Instant reached = row.getTimestamp(8).toInstant();
          old.put(key, new Old(row.getLong(1), row.getString(7), reached, row.getBoolean(9)));
        });
    return old;
  }

  private static void join(Old before, Rung rung, List<Change> changes) {
    Instant at = Columns.micros(rung.at());
    if (before.state().equals("lapsed")) {
      String state = before.isNamed() ? "told" : "raised";
      changes.add(new Change(before.id(), state, at, "returned"));
    } else if (!before.reachedAt().equals(at)) {
      changes.add(new Change(before.id(), before.state(), at, "evidence"));
    }
  }

  /** A notice has done its work once the clock it warned of has stopped, or the rule is broken. */
  private static void settle(Old before, Judged one, Rung rung, List<Change> changes) {
    boolean waits = AlertLife.LIFE.attempt(matter(before), SETTLE) instanceof Result.Moved;
    if (waits && rung.level() == Level.NOTICE && one.isOver(rung)) {
      changes.add(new Change(before.id(), "closed", Columns.micros(rung.at()), "settle"));
    }
  }

  private static Matter<AlertState> matter(Old alert) {
    AlertState state = AlertLife.LIFE.state(alert.state());
    return new Matter<>(state, Map.of(), null, "", false, false);
  }

  private static void lapse(Old gone, List<Change> changes) {
    if (!AlertLife.LIFE.state(gone.state()).isEnd()) {
      changes.add(new Change(gone.id(), "lapsed", gone.reachedAt(), "lapsed"));
    }
  }

  private void raise(List<Raised> raised, Instant now) {
    jdbc.batchUpdate(
        "with raised as (insert into alert (case_id, point_id, stage, layer, level, ordinal,"
            + " reached_at, raised_at, state, person_id, party, nobody, changed_at, state_since)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?) on conflict do nothing returning id, state)"
            + " insert into alert_entry (alert_id, at, act, to_state)"
            + " select id, ?, 'raised', state from raised",
        raised,
        500,
        (to, one) -> {
          to.setString(1, one.key().caseId());
          to.setString(2, one.key().point());
          to.setString(3, one.key().stage());
          to.setString(4, one.rung().point().layer().code());
          to.setInt(5, one.key().level());
          to.setInt(6, one.key().ordinal());
          Columns.set(to, 7, one.rung().at());
          Columns.set(to, 8, now);
          to.setString(9, one.party().personId() == null ? "raised" : "told");
          to.setObject(10, one.party().personId(), java.sql.Types.BIGINT);
          to.setString(11, one.party().printed());
          to.setString(12, one.party().nobody());
          Columns.set(to, 13, now);
          Columns.set(to, 14, now);
          Columns.set(to, 15, now);
        });
  }

  private void change(List<Change> changes, Instant now) {
    jdbc.batchUpdate(
        "with before as (select id, state from alert where id = ?),"
            + " changed as (update alert set state = ?, reached_at = ?, changed_at = ?,"
            + " state_since = case when state = ? then state_since else ? end,"
            + " version = version + 1 where id = ? returning id, state)"
            + " insert into alert_entry (alert_id, at, act, from_state, to_state)"
            + " select changed.id, ?, ?, before.state, changed.state from changed, before",
        changes,
        500,
        (to, one) -> {
          to.setLong(1, one.id());
          to.setString(2, one.state());
          Columns.set(to, 3, one.reachedAt());
          Columns.set(to, 4, now);
          to.setString(5, one.state());
          Columns.set(to, 6, now);
          to.setLong(7, one.id());
          Columns.set(to, 8, now);
          to.setString(9, one.act());
        });
  }
}
