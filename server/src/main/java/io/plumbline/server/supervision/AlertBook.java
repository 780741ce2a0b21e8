package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The alerts: one for each rung that a rule reached, never two. */
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

  /** Raises what is new, lets lapse what nothing rests on any more. */
  void keep(List<Judged> changed, Instant now) {
    List<Judged> judged = changed.stream().filter(one -> one.verdict() != null).toList();
    if (judged.isEmpty()) {
      return;
    }
    Map<String, Instant> from = new HashMap<>();
    Map<Key, Old> old = onRecord(judged, from);
    for (Judged one : judged) {
      for (Map.Entry<Key, Rung> rung : rungs(one).entrySet()) {
        Old before = old.remove(rung.getKey());
        if (before != null) {
          join(before, rung.getValue(), now);
        } else if (alerts(rung.getValue(), from.get(one.caseId()))) {
          raise(one, rung.getKey(), rung.getValue(), now);
        }
      }
    }
    old.values().forEach(gone -> lapse(gone, now));
  }

  private static boolean alerts(Rung rung, @Nullable Instant from) {
    return from == null || rung.at().isAfter(from);
  }

  private static Map<Key, Rung> rungs(Judged one) {
    Map<Key, Rung> rungs = new LinkedHashMap<>();
    for (Rung rung : one.verdict() == null ? List.<Rung>of() : one.verdict().rungs()) {
      int ordinal = 0;
      while (rungs.putIfAbsent(key(one, rung, ordinal), rung) != null) {
        ordinal++;
      }
    }
    return rungs;
  }

  private static Key key(Judged one, Rung rung, int ordinal) {
    return new Key(
        one.caseId(),
        rung.point().id(),
        rung.point().stage(),
        Projection.level(rung.level()),
        ordinal);
  }

  private Map<Key, Old> onRecord(List<Judged> judged, Map<String, Instant> from) {
    Map<Key, Old> old = new HashMap<>();
    Object[] ids = judged.stream().map(Judged::caseId).toArray();
    jdbc.query(
        "select case_id, alerts_from from case_file where case_id = any(?) and alerts_from is not null",
        statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids)),
        row -> {
          from.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
    jdbc.query(
        "select id, case_id, point_id, stage, level, ordinal, state, reached_at from alert"
            + " where case_id = any(?)",
        statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids)),
        row -> {
          old.put(
              new Key(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5),
                  row.getInt(6)),
              new Old(row.getLong(1), row.getString(7), row.getTimestamp(8).toInstant()));
        });
    return old;
  }

  private void raise(Judged one, Key key, Rung rung, Instant now) {
    Answerable.Party party = answerable.of(one, rung);
    List<Long> ids =
        jdbc.queryForList(
            "insert into alert (case_id, point_id, stage, layer, level, ordinal, reached_at,"
                + " raised_at, state, person_id, party, nobody, changed_at)"
                + " values (?,?,?,?,?,?,?,?,'open',?,?,?,?)"
                + " on conflict do nothing returning id",
            Long.class,
            key.caseId(),
            key.point(),
            key.stage(),
            rung.point().layer().code(),
            key.level(),
            key.ordinal(),
            Timestamp.from(rung.at()),
            Timestamp.from(now),
            party.personId(),
            party.printed(),
            party.nobody(),
            Timestamp.from(now));
    ids.forEach(id -> enter(id, "raised", now));
  }

  private void join(Old before, Rung rung, Instant now) {
    if (before.state().equals("lapsed")) {
      change(before, "open", rung.at(), now);
      enter(before.id(), "returned", now);
    } else if (!before.reachedAt().equals(micros(rung.at()))) {
      change(before, before.state(), rung.at(), now);
      enter(before.id(), "evidence", now);
    }
  }

  private void lapse(Old gone, Instant now) {
    if (!gone.state().equals("lapsed")) {
      change(gone, "lapsed", gone.reachedAt(), now);
      enter(gone.id(), "lapsed", now);
    }
  }

  private void change(Old old, String state, Instant reachedAt, Instant now) {
    jdbc.update(
        "update alert set state = ?, reached_at = ?, changed_at = ?, version = version + 1 where id = ?",
        state,
        Timestamp.from(micros(reachedAt)),
        Timestamp.from(now),
        old.id());
  }

  private void enter(long alert, String act, Instant now) {
    jdbc.update(
        "insert into alert_entry (alert_id, at, act) values (?,?,?)",
        alert,
        Timestamp.from(now),
        act);
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
