package io.plumbline.server.turns;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.life.Escalation.Due;
import io.plumbline.server.cluster.Alone;
import io.plumbline.server.law.LawInForce;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those above when an alert or an order is overdue: each rung of each state once, never on a
 * rest day, by one server at a time. (Complaints and accountability have their own rules on who may
 * hear of them, and are not told from here.)
 */
@Component
class Escalator {
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final Turns turns;
  private final Above above;
  private final LawInForce law;
  private final Alone alone;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Escalator(
      JdbcTemplate jdbc,
      Turns turns,
      Above above,
      LawInForce law,
      Alone alone,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.turns = turns;
    this.above = above;
    this.law = law;
    this.alone = alone;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A matter that is overdue.
   *
   * @param climbed how many rungs were climbed since its state was entered
   */
  record Late(
      String life,
      long matter,
      String state,
      String level,
      @Nullable Long account,
      @Nullable String unit,
      Instant enteredAt,
      LocalDate dueOn,
      int climbed) {}

  /** Climbs the rungs whose day has come, and returns how many. */
  int look() {
    return alone.attempt("escalation", this::climbAll).orElse(0);
  }

  private int climbAll() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, law.now().catalogue().settings().zone());
    WorkCalendar calendar = law.now().judge().calendar();
    int climbed = 0;
    for (List<Late> some = late(today, calendar); !some.isEmpty(); some = late(today, calendar)) {
      for (Late one : some) {
        climbed +=
            Objects.requireNonNull(transaction.execute(s -> climb(one, today, calendar, now)));
      }
    }
    return climbed;
  }

  private int climb(Late late, LocalDate today, WorkCalendar calendar, Instant now) {
    List<Due> rungs =
        law.now()
            .catalogue()
            .settings()
            .handling()
            .escalation(late.life(), late.level())
            .due(late.dueOn(), late.climbed(), today, calendar);
    for (Due rung : rungs) {
      if (enter(late, rung, now)) {
        above.tell(late, rung.rung().to(), rung.number());
      }
    }
    goOn(late, late.climbed() + rungs.size());
    return rungs.size();
  }

  private boolean enter(Late late, Due rung, Instant now) {
    return jdbc.update(
            "insert into escalation (life, matter_id, state, entered_at, rung, at, addressee)"
                + " values (?,?,?,?,?,?,?) on conflict do nothing",
            late.life(),
            late.matter(),
            late.state(),
            Timestamp.from(late.enteredAt()),
            rung.number(),
            Timestamp.from(now),
            rung.rung().to().name())
        == 1;
  }

  private void goOn(Late late, int climbed) {
    LocalDate next = turns.nextOn(late.life(), late.level(), late.dueOn(), climbed);
    jdbc.update(
        "update turn set rung = ?, next_on = ? where life = ? and matter_id = ? and state = ?"
            + " and entered_at = ?",
        climbed,
        next == null ? null : Date.valueOf(next),
        late.life(),
        late.matter(),
        late.state(),
        Timestamp.from(late.enteredAt()));
  }

  private List<Late> late(LocalDate today, WorkCalendar calendar) {
    if (!calendar.isWorkingDay(today)) {
      return List.of();
    }
    return jdbc.query(
        "select t.life, t.matter_id, t.state, t.level, t.account_id,"
            + " coalesce(a.unit_id, c.unit_id), t.entered_at, t.due_on, t.rung from turn t"
            + " left join account a on a.id = t.account_id"
            + " left join case_file c on c.case_id = t.case_id"
            + " where t.next_on <= ? and t.life in ('alert','order')"
            + " order by t.next_on, t.life, t.matter_id limit "
            + AT_ONCE,
        (row, number) ->
            new Late(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                Objects.requireNonNull(row.getObject(8, LocalDate.class)),
                row.getInt(9)),
        Date.valueOf(today));
  }
}
