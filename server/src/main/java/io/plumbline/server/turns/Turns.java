package io.plumbline.server.turns;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.life.Escalation;
import io.plumbline.kernel.life.Handling;
import io.plumbline.kernel.life.State;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is in every open matter. A state entered anew begins its limit and its escalation
 * anew; whoever moves a matter says so here, in the transaction that moves it.
 */
@Service
public class Turns {
  private static final String SELECT =
      "select t.life, t.matter_id, t.state, t.level, t.party, t.account_id, a.name, a.unit_id,"
          + " t.roles, t.subject, t.case_id, t.entered_at, t.due_on"
          + " from turn t left join account a on a.id = t.account_id where ";
  private final NamedParameterJdbcTemplate jdbc;
  private final LawInForce law;
  private final Sights sights;

  Turns(NamedParameterJdbcTemplate jdbc, LawInForce law, Sights sights) {
    this.jdbc = jdbc;
    this.law = law;
    this.sights = sights;
  }

  /** From now on it is that one's turn. */
  @Transactional
  public void set(Turn turn) {
    setAll(List.of(turn));
  }

  /** From now on it is theirs. */
  @Transactional
  public void setAll(List<Turn> turns) {
    jdbc.batchUpdate(
        "insert into turn (life, matter_id, state, level, party, account_id, roles, subject,"
            + " case_id, entered_at, due_on, next_on) values (:life, :matter, :state, :level,"
            + " :party, :account, :roles, :subject, :case, :entered, :due, :next)"
            + " on conflict (life, matter_id) do update set state = :state, level = :level,"
            + " party = :party, account_id = :account, roles = :roles, subject = :subject,"
            + " case_id = :case, entered_at = :entered, due_on = :due, next_on = :next, rung = 0",
        turns.stream().map(this::values).toArray(MapSqlParameterSource[]::new));
  }

  private MapSqlParameterSource values(Turn turn) {
    return key(turn.life(), turn.matter())
        .addValue("state", turn.state().code())
        .addValue("level", turn.level())
        .addValue("party", turn.whose().party().code())
        .addValue("account", turn.whose().account())
        .addValue("roles", turn.whose().roles().stream().map(Role::name).toArray(String[]::new))
        .addValue("subject", turn.subject())
        .addValue("case", turn.caseId())
        .addValue("entered", Timestamp.from(turn.enteredAt()))
        .addValue("due", turn.dueOn())
        .addValue("next", nextOn(turn.life(), turn.level(), turn.dueOn(), 0));
  }

  /** Nothing is expected any more. */
  @Transactional
  public void over(String life, long matter) {
    jdbc.update("delete from turn where life = :life and matter_id = :matter", key(life, matter));
  }

  /** The last day of that state by the bureau's limits, if it was entered then. */
  public Optional<LocalDate> dueOn(String life, State state, String level, Instant enteredAt) {
    Law now = law.now();
    LocalDate on = LocalDate.ofInstant(enteredAt, now.catalogue().settings().zone());
    return handling().limits().dueOn(life, state, level, on, calendar());
  }

  /**
   * What waits for that person, what presses first; what waits for a role only where they see the
   * case.
   */
  public List<Waiting> of(Person person, int limit) {
    Sight sight = sights.of(person);
    return jdbc.query(
        SELECT
            + "t.account_id = :account or (t.account_id is null and t.roles && cast(:roles as text[])"
            + " and (t.case_id is null or exists (select 1 from case_file c"
            + " where c.case_id = t.case_id and "
            + sight.condition("c")
            + "))) order by t.due_on nulls last, t.entered_at, t.life, t.matter_id limit :limit",
        new MapSqlParameterSource("account", person.id())
            .addValue("roles", person.roles().stream().map(Role::name).toArray(String[]::new))
            .addValue("sight_account", sight.accountId())
            .addValue("sight_units", sight.unitIds().toArray(String[]::new))
            .addValue("limit", limit),
        Turns::waiting);
  }

  /** Whose turn it is in that matter; empty where nothing is expected. */
  public Optional<Waiting> find(String life, long matter) {
    return jdbc
        .query(
            SELECT + "t.life = :life and t.matter_id = :matter", key(life, matter), Turns::waiting)
        .stream()
        .findFirst();
  }

  /** When the next rung comes, after that many were climbed; null when none does. */
  @Nullable LocalDate nextOn(String life, String level, @Nullable LocalDate dueOn, int climbed) {
    List<Escalation.Rung> rungs = handling().escalation(life, level).rungs();
    return dueOn == null || climbed >= rungs.size()
        ? null
        : calendar().workingDayAfter(dueOn, rungs.get(climbed).workingDaysPast());
  }

  private Handling handling() {
    return law.now().catalogue().settings().handling();
  }

  private WorkCalendar calendar() {
    return law.now().judge().calendar();
  }

  private static MapSqlParameterSource key(String life, long matter) {
    return new MapSqlParameterSource("life", life).addValue("matter", matter);
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray(9);
    return new Waiting(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, Long.class),
        row.getString(7),
        row.getString(8),
        List.of((String[]) roles.getArray()),
        row.getString(10),
        row.getString(11),
        row.getTimestamp(12).toInstant(),
        row.getObject(13, LocalDate.class));
  }
}
