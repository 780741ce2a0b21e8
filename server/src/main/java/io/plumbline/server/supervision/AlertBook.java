package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The alerts: one for each rung that a rule reached, never two.
 *
 * <p>What history brings about raises none, then or later. An alert lapses when nothing rests on it
 * any more, and returns should it come back.
 */
@Repository
class AlertBook {
  private final JdbcTemplate jdbc;
  private final Answerable answerable;
  private final HistoryRungs history;

  AlertBook(JdbcTemplate jdbc, Answerable answerable, HistoryRungs history) {
    this.jdbc = jdbc;
    this.answerable = answerable;
    this.history = history;
  }

  private record Old(long id, String state, Instant reachedAt) {
    boolean isLapsed() {
      return state.equals("lapsed");
    }
  }

  private record Change(long id, String state, Instant reachedAt, String act) {}

  private record Raised(RungKey key, Rung rung, Answerable.Party party) {}

  /** Raises what is new unless history brought it, lets lapse what nothing rests on any more. */
  void keep(List<Judged> judged, Cause cause, Instant now) {
    if (judged.isEmpty()) {
      return;
    }
    Round round = new Round(judged.stream().map(Judged::caseId).toList(), cause);
    RungKeys keys = new RungKeys(round.reached());
    for (Judged one : judged) {
      keys.of(one).forEach((key, rung) -> round.see(one, key, rung));
    }
    round.old.values().forEach(round::lapse);
    raise(round.raised, now);
    change(round.changes, now);
    history.add(round.brought, now);
    if (cause == Cause.LIVE) {
      history.forget(round.marks.keySet());
    }
  }

  /** What becomes of the rungs of some cases, and of the alerts that they had. */
  private final class Round {
    private final Cause cause;
    private final Map<RungKey, Old> old;
    private final Map<RungKey, HistoryRungs.Mark> marks;
    private final Map<String, Instant> from;
    private final Answerable.Search search;
    private final List<Raised> raised = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<RungKey, Rung> brought = new HashMap<>();

    Round(List<String> caseIds, Cause cause) {
      this.cause = cause;
      this.old = onRecord(caseIds);
      this.marks = history.of(caseIds);
      this.from = alertsFrom(caseIds);
      this.search = answerable.among(caseIds);
    }

    Map<RungKey, Instant> reached() {
      Map<RungKey, Instant> reached = new HashMap<>();
      old.forEach((key, one) -> reached.put(key, one.reachedAt()));
      marks.forEach(
          (key, mark) -> {
            Old alert = old.get(key);
            if (alert == null || alert.isLapsed()) {
              reached.put(key, mark.reachedAt());
            }
          });
      return reached;
    }

    void see(Judged one, RungKey key, Rung rung) {
      Old before = old.remove(key);
      HistoryRungs.Mark mark = marks.remove(key);
      if (before != null && !before.isLapsed()) {
        join(before, rung);
      } else if (mark == null || !mark.covers(rung)) {
        appear(one, key, rung, before);
      }
    }

    private void join(Old before, Rung rung) {
      Instant at = Columns.micros(rung.at());
      if (!before.reachedAt().equals(at)) {
        changes.add(new Change(before.id(), before.state(), at, "evidence"));
      }
    }

    private void appear(Judged one, RungKey key, Rung rung, @Nullable Old lapsed) {
      if (cause == Cause.HISTORY) {
        brought.put(key, rung);
      } else if (lapsed != null) {
        changes.add(new Change(lapsed.id(), "open", Columns.micros(rung.at()), "returned"));
      } else if (alerts(rung, from.get(one.caseId()))) {
        raised.add(new Raised(key, rung, search.of(one, rung)));
      }
    }

    private void lapse(Old gone) {
      if (!gone.isLapsed()) {
        changes.add(new Change(gone.id(), "lapsed", gone.reachedAt(), "lapsed"));
      }
    }
  }

  /**
   * Cases that came as history and cannot be judged: once they can be, what was reached by now
   * raises no alert.
   */
  void hush(List<Judged> judged, Instant now) {
    List<Judged> faulty = judged.stream().filter(one -> one.verdict() == null).toList();
    jdbc.batchUpdate(
        "update case_file set alerts_from = ? where case_id = ?",
        faulty,
        500,
        (to, one) -> {
          Columns.set(to, 1, now);
          to.setString(2, one.caseId());
        });
  }

  private static boolean alerts(Rung rung, @Nullable Instant from) {
    return from == null || rung.at().isAfter(from);
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

  private Map<RungKey, Old> onRecord(List<String> caseIds) {
    Map<RungKey, Old> old = new HashMap<>();
    jdbc.query(
        "select " + RungKey.COLUMNS + ", id, state, reached_at from alert where case_id = any(?)",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          Instant reached = row.getTimestamp(8).toInstant();
          old.put(RungKey.of(row), new Old(row.getLong(6), row.getString(7), reached));
        });
    return old;
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
