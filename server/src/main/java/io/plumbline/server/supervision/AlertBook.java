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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final Attempt<AlertAct> SETTLE =
      new Attempt<>(
          AlertAct.SETTLE, 0, Set.of(Party.SERVER), LocalDate.EPOCH, Attempt.Given.NOTHING);

  private final JdbcTemplate jdbc;
  private final Answerable answerable;
  private final HistoryRungs history;
  private final AlertTurns turns;

  AlertBook(JdbcTemplate jdbc, Answerable answerable, HistoryRungs history, AlertTurns turns) {
    this.jdbc = jdbc;
    this.answerable = answerable;
    this.history = history;
    this.turns = turns;
  }

  private record Old(long id, String state, Instant reachedAt, boolean isNamed) {
    boolean isLapsed() {
      return state.equals("lapsed");
    }

    boolean isOver() {
      return AlertLife.LIFE.state(state).isEnd();
    }

    boolean settles() {
      Matter<AlertState> matter =
          new Matter<>(AlertLife.LIFE.state(state), Map.of(), null, "", false, false);
      return AlertLife.LIFE.attempt(matter, SETTLE) instanceof Result.Moved;
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
    if (!round.raised.isEmpty() || !round.changes.isEmpty()) {
      turns.follow(round.caseIds, round.changes.stream().map(Change::id).toList(), now);
    }
    history.add(round.brought, now);
    if (cause == Cause.LIVE) {
      history.forget(round.marks.keySet());
    }
  }

  /** What becomes of the rungs of some cases, and of the alerts that they had. */
  private final class Round {
    private final Cause cause;
    private final List<String> caseIds;
    private final Map<RungKey, Old> old;
    private final Map<RungKey, HistoryRungs.Mark> marks;
    private final Map<String, Instant> from;
    private final Answerable.Search search;
    private final List<Raised> raised = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<RungKey, Rung> brought = new HashMap<>();

    Round(List<String> caseIds, Cause cause) {
      this.cause = cause;
      this.caseIds = caseIds;
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
        settle(before, one, rung);
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

    /** A notice has done its work once its clock has stopped, or the rule is broken. */
    private void settle(Old before, Judged one, Rung rung) {
      if (rung.level() == Level.NOTICE && before.settles() && one.isOver(rung)) {
        changes.add(new Change(before.id(), "closed", Columns.micros(rung.at()), "settle"));
      }
    }

    private void appear(Judged one, RungKey key, Rung rung, @Nullable Old lapsed) {
      if (cause == Cause.HISTORY) {
        brought.put(key, rung);
      } else if (lapsed != null) {
        String state = lapsed.isNamed() ? "told" : "raised";
        changes.add(new Change(lapsed.id(), state, Columns.micros(rung.at()), "returned"));
      } else if (alerts(rung, from.get(one.caseId()))) {
        raised.add(new Raised(key, rung, search.of(one, rung)));
      }
    }

    private void lapse(Old gone) {
      if (!gone.isOver()) {
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
        "select "
            + RungKey.COLUMNS
            + ", id, state, reached_at, person_id is not null from alert where case_id = any(?)"
            + " and basis = ''",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          Instant reached = row.getTimestamp(8).toInstant();
          old.put(
              RungKey.of(row),
              new Old(row.getLong(6), row.getString(7), reached, row.getBoolean(9)));
        });
    return old;
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
