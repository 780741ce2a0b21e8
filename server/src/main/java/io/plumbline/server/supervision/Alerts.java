package io.plumbline.server.supervision;

import io.plumbline.kernel.life.AlertLife;
import io.plumbline.server.people.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The alerts somebody sees: those of the cases in sight, and those that name them. */
@Repository
public class Alerts {
  private static final String SELECT =
      "select a.id, a.case_id, c.item, a.point_id, a.stage, a.layer, a.level, a.reached_at,"
          + " a.raised_at, a.state, a.person_id, p.name, p.unit_id, a.party, a.nobody, a.opened_at,"
          + " a.answered_at, a.version, c.applicant, (select d.due_on from due_date d"
          + " where d.case_id = a.case_id and d.point_id = a.point_id"
          + " and d.stage = a.stage order by d.number limit 1), a.state_since, a.due_on,"
          + " a.supervisor_id, a.proposer_id, a.appealed, a.accounted, a.cancel_class, a.basis"
          + " from alert a join case_file c on c.case_id = a.case_id"
          + " left join account p on p.id = a.person_id where ";

  private final NamedParameterJdbcTemplate jdbc;

  Alerts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An alert.
   *
   * @param level 1 notice, 2 yellow card, 3 red card
   * @param state a state of {@link io.plumbline.kernel.life.AlertLife}
   * @param named who answers
   * @param dueOn the last day of the deadline it is about; null where it is about none
   */
  public record Alert(
      long id,
      Subject subject,
      int level,
      Instant reachedAt,
      Instant raisedAt,
      String state,
      Named named,
      @Nullable Instant openedAt,
      @Nullable Instant answeredAt,
      int version,
      @Nullable LocalDate dueOn,
      Course course) {
    /** Whether anything is still expected. */
    public boolean isOpen() {
      return !AlertLife.LIFE.state(state).isEnd();
    }
  }

  /**
   * How it went so far.
   *
   * @param since when its state was entered
   * @param answerBy the last day of its state; null where it has none
   * @param supervisor who verified or proposed first; null while nobody did
   * @param proposer who proposed to cancel it
   * @param accounted whether accountability was decided: none, due, or nothing yet
   * @param cancelClass why it is proposed to be cancelled, or was
   * @param basis the legal basis of a card issued by hand; empty for what the kernel found
   */
  public record Course(
      Instant since,
      @Nullable LocalDate answerBy,
      @Nullable Long supervisor,
      @Nullable Long proposer,
      boolean appealed,
      String accounted,
      String cancelClass,
      String basis) {}

  /** What an alert is about. */
  public record Subject(
      String caseId, String item, String applicant, String point, String stage, String layer) {}

  /**
   * Who answers an alert.
   *
   * @param personId the account; null where nobody was found
   * @param party the responsible party as the chart prints it
   * @param nobody why nobody was found; null where somebody was
   */
  public record Named(
      @Nullable Long personId,
      @Nullable String name,
      @Nullable String unitId,
      String party,
      @Nullable String nobody) {}

  /**
   * Something in the life of an alert.
   *
   * @param act raised, opened, evidence, lapsed, returned, or an act of {@link
   *     io.plumbline.kernel.life.AlertLife}
   * @param ground the ground given
   * @param choice the class chosen
   */
  public record Entry(
      Instant at, @Nullable String name, String act, String text, String ground, String choice) {}

  /**
   * Which alerts are asked for; what is empty is not asked.
   *
   * @param mine only those that name the person
   * @param nobody only those for which nobody was found
   * @param before only those raised before this one; 0 for the latest
   */
  public record Filter(
      boolean mine,
      @Nullable Integer level,
      String state,
      String item,
      String caseId,
      boolean nobody,
      long before) {
    /** Every alert of that case. */
    public static Filter ofCase(String caseId) {
      return new Filter(false, null, "", "", caseId, false, 0);
    }
  }

  /** The alerts asked for, the latest first. */
  public List<Alert> list(Sight sight, Filter filter, int limit) {
    StringBuilder where = new StringBuilder();
    MapSqlParameterSource values = Seen.by(sight).addValue("limit", limit);
    where.append(filter.mine() ? "a.person_id = :sight_account" : seen(sight));
    narrow(where, values, "a.level = :", "level", filter.level());
    if (filter.state().equals("open")) {
      where.append(" and a.state not in ('closed','cancelled','lapsed')");
    } else {
      narrow(where, values, "a.state = :", "state", filter.state());
    }
    narrow(where, values, "c.item = :", "item", filter.item());
    narrow(where, values, "a.case_id = :", "case", filter.caseId());
    where.append(filter.nobody() ? " and a.nobody is not null" : "");
    if (filter.before() > 0) {
      where.append(
          " and (a.raised_at, -a.id) < (select b.raised_at, -b.id from alert b where b.id = :before)");
      values.addValue("before", filter.before());
    }
    return jdbc.query(
        SELECT + where + " order by a.raised_at desc, a.id limit :limit", values, Alerts::alert);
  }

  /** That alert, if it is seen. */
  public Optional<Alert> find(Sight sight, long id) {
    return jdbc
        .query(
            SELECT + "a.id = :id and " + seen(sight),
            Seen.by(sight).addValue("id", id),
            Alerts::alert)
        .stream()
        .findFirst();
  }

  /** What happened to an alert, the first first. */
  public List<Entry> entries(long id) {
    return jdbc.query(
        "select e.at, p.name, e.act, e.text, e.ground, e.choice from alert_entry e"
            + " left join account p on p.id = e.account_id where e.alert_id = :id order by e.id",
        new MapSqlParameterSource("id", id),
        (row, number) ->
            new Entry(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  private static String seen(Sight sight) {
    return switch (sight.kind()) {
      case ALL -> "true";
      case NONE, OWN, UNITS -> "(" + sight.condition("c") + " or a.person_id = :sight_account)";
    };
  }

  private static void narrow(
      StringBuilder where,
      MapSqlParameterSource values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null && !value.equals("")) {
      where.append(" and ").append(condition).append(name);
      values.addValue(name, value);
    }
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getLong(1),
        new Subject(
            row.getString(2),
            row.getString(3),
            row.getString(19),
            row.getString(4),
            row.getString(5),
            row.getString(6)),
        row.getInt(7),
        row.getTimestamp(8).toInstant(),
        row.getTimestamp(9).toInstant(),
        row.getString(10),
        new Named(
            row.getObject(11, Long.class),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15)),
        Columns.instant(row.getTimestamp(16)),
        Columns.instant(row.getTimestamp(17)),
        row.getInt(18),
        row.getObject(20, LocalDate.class),
        course(row));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getTimestamp(21).toInstant(),
        row.getObject(22, LocalDate.class),
        row.getObject(23, Long.class),
        row.getObject(24, Long.class),
        row.getBoolean(25),
        row.getString(26),
        row.getString(27),
        row.getString(28));
  }
}
