package io.plumbline.server.handling;

import io.plumbline.kernel.life.AlertLife.AlertAct;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.supervision.Alerts.Alert;
import io.plumbline.server.turns.Turns;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is kept of an alert's life: one entry for each act, and the state to which it led. */
@Repository
class AlertRows {
  private static final List<String> LEVELS = List.of("notice", "yellow", "red");
  private final NamedParameterJdbcTemplate jdbc;
  private final Turns turns;

  AlertRows(NamedParameterJdbcTemplate jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /** Holds that alert until the transaction ends; whether it still is what was read. */
  boolean lock(long id, int version) {
    return jdbc.queryForList(
            "select version from alert where id = :id for update",
            new MapSqlParameterSource("id", id),
            Integer.class)
        .contains(version);
  }

  /** Whether that account is in use and handles cases. */
  boolean handles(long account) {
    return !jdbc.queryForList(
            "select 1 from account a where a.id = :id and a.active and exists (select 1"
                + " from account_role r where r.account_id = a.id"
                + " and r.role in ('CLERK','SECTION_CHIEF','DEPUTY_DIRECTOR'))",
            new MapSqlParameterSource("id", account),
            Integer.class)
        .isEmpty();
  }

  /** Keeps the act, and where it led. */
  void move(
      Alert alert, AlertAct act, Result.Moved<AlertState> moved, Wish wish, long who, Instant now) {
    String choice = Wish.said(wish.choice());
    LocalDate due = due(alert, moved.to(), wish, now);
    MapSqlParameterSource values =
        new MapSqlParameterSource("id", alert.id())
            .addValue("act", act.code())
            .addValue("from", alert.state())
            .addValue("to", moved.to().code())
            .addValue("party", moved.by().code())
            .addValue("who", who)
            .addValue("now", Timestamp.from(now))
            .addValue("text", Wish.said(wish.text()))
            .addValue("ground", Wish.said(wish.ground()))
            .addValue("choice", choice)
            .addValue("due", due)
            .addValue("person", act == AlertAct.NAME_SOMEBODY ? wish.person() : null)
            .addValue("supervises", moved.by() == Party.SUPERVISOR)
            .addValue("proposes", moved.to() == AlertState.CANCEL_PROPOSED)
            .addValue("appeals", act == AlertAct.APPEAL)
            .addValue("answers", act == AlertAct.ANSWER)
            .addValue("accounted", accounted(wish))
            .addValue("evidence", wish.shown().toArray(Long[]::new));
    jdbc.update(
        "insert into alert_entry (alert_id, at, account_id, act, text, from_state, to_state,"
            + " party, ground, choice, due_on, evidence) values (:id, :now, :who, :act, :text,"
            + " :from, :to, :party, :ground, :choice, :due, (select coalesce(array_agg(d.digest),"
            + " '{}') from case_document d join alert a on a.case_id = d.case_id"
            + " where a.id = :id and d.id = any(:evidence)))",
        values);
    jdbc.update(
        "update alert set state = :to, state_since = :now, due_on = :due, changed_at = :now,"
            + " version = version + 1, appealed = appealed or :appeals,"
            + " supervisor_id = case when :supervises then coalesce(supervisor_id, :who)"
            + " else supervisor_id end,"
            + " proposer_id = case when :proposes then :who else proposer_id end,"
            + " cancel_class = case when :proposes then :choice else cancel_class end,"
            + " answered_at = case when :answers then :now else answered_at end,"
            + " person_id = coalesce(cast(:person as bigint), person_id),"
            + " nobody = case when cast(:person as bigint) is null then nobody end,"
            + " accounted = case when :accounted = '' then accounted else :accounted end"
            + " where id = :id",
        values);
  }

  private @Nullable LocalDate due(Alert alert, AlertState to, Wish wish, Instant now) {
    boolean named = to == AlertState.UPHELD && wish.dueOn() != null;
    return named
        ? wish.dueOn()
        : turns.dueOn("alert", to, LEVELS.get(alert.level() - 1), now).orElse(null);
  }

  /** none, due, or nothing said. */
  static String accounted(Wish wish) {
    String said = Wish.said(wish.accounted());
    return said.equals("none") || said.equals("due") ? said : "";
  }
}
