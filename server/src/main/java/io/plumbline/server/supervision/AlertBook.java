package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final JdbcTemplate jdbc;
  private final Answerable answerable;

  AlertBook(JdbcTemplate jdbc, Answerable answerable) {
    this.jdbc = jdbc;
    this.answerable = answerable;
  }

  /**
   * What makes two rungs the same alert: their place, not the instant, which a correction moves.
   */
  private record Key(String caseId, String point, String stage, int level, int ordinal) {}

  private record Old(long id, String state, Instant reachedAt) {}

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
                } else if (alerts(rung, from.get(one.caseId()))) {
                  raised.add(new Raised(key, rung, search.of(one, rung)));
                }
              });
    }
    old.values().forEach(gone -> lapse(gone, changes));
    raise(raised, now);
    change(changes, now);
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
        "select id, case_id, point_id, stage, level, ordinal, state, reached_at from alert"
            + " where case_id = any(?)",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          String caseId = row.getString(2);
          String point = row.getString(3);
          Key key = new Key(caseId, point, row.getString(4), row.getInt(5), row.getInt(6));
          old.put(key, new Old(row.getLong(1), row.getString(7), row.getTimestamp(8).toInstant()));
        });
    return old;
  }

  private static void join(Old before, Rung rung, List<Change> changes) {
    Instant at = Columns.micros(rung.at());
    if (before.state().equals("lapsed")) {
      changes.add(new Change(before.id(), "open", at, "returned"));
    } else if (!before.reachedAt().equals(at)) {
      changes.add(new Change(before.id(), before.state(), at, "evidence"));
    }
  }

  private static void lapse(Old gone, List<Change> changes) {
    if (!gone.state().equals("lapsed")) {
      changes.add(new Change(gone.id(), "lapsed", gone.reachedAt(), "lapsed"));
    }
  }

  private void raise(List<Raised> raised, Instant now) {
    jdbc.batchUpdate(
        "with raised as (insert into alert (case_id, point_id, stage, layer, level, ordinal,"
            + " reached_at, raised_at, state, person_id, party, nobody, changed_at)"
            + " values (?,?,?,?,?,?,?,?,'open',?,?,?,?) on conflict do nothing returning id)"
            + " insert into alert_entry (alert_id, at, act) select id, ?, 'raised' from raised",
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
          to.setObject(9, one.party().personId(), java.sql.Types.BIGINT);
          to.setString(10, one.party().printed());
          to.setString(11, one.party().nobody());
          Columns.set(to, 12, now);
          Columns.set(to, 13, now);
        });
  }

  private void change(List<Change> changes, Instant now) {
    jdbc.batchUpdate(
        "with changed as (update alert set state = ?, reached_at = ?, changed_at = ?,"
            + " version = version + 1 where id = ? returning id)"
            + " insert into alert_entry (alert_id, at, act) select id, ?, ? from changed",
        changes,
        500,
        (to, one) -> {
          to.setString(1, one.state());
          Columns.set(to, 2, one.reachedAt());
          Columns.set(to, 3, now);
          to.setLong(4, one.id());
          Columns.set(to, 5, now);
          to.setString(6, one.act());
        });
  }
}
