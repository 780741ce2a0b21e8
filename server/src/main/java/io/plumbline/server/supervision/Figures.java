package io.plumbline.server.supervision;

import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many: the figures that charts, start page and workbench show, of the cases in sight. */
@Repository
public class Figures {
  private static final String LATE = "c.due_at <= :now";
  private static final String SOON =
      "(c.due_at > :now and exists (select 1 from due_date d where d.case_id = c.case_id"
          + " and d.stopped_at is null and d.notice_at <= :now and d.broken_at > :now))";

  private final NamedParameterJdbcTemplate jdbc;
  private final LawInForce law;
  private final InstantSource clock;

  Figures(NamedParameterJdbcTemplate jdbc, LawInForce law, InstantSource clock) {
    this.jdbc = jdbc;
    this.law = law;
    this.clock = clock;
  }

  /**
   * The open cases at a stage.
   *
   * @param stage its id; empty where a case has entered none
   * @param soon those about to be late
   * @param late those of which a running clock has run out
   * @param yellow those whose worst finding is a yellow card
   * @param red those whose worst finding is a red card
   */
  public record StageFigure(String stage, int open, int soon, int late, int yellow, int red) {}

  /**
   * The findings of a supervision point.
   *
   * @param stage the stage's id; empty where none is concerned
   * @param worst 1 notice, 2 yellow card, 3 red card
   */
  public record PointFigure(String point, String stage, int findings, int cases, int worst) {}

  /** The day's figures of all cases in sight. */
  public record DayFigures(
      int open, int openedToday, int endedToday, int dueToday, int late, AlertFigures alerts) {}

  /** The alerts that wait for an answer. */
  public record AlertFigures(int notice, int yellow, int red, int nobody) {
    public int all() {
      return notice + yellow + red;
    }
  }

  /** A pile on the desk of somebody who handles cases. */
  public enum Pile {
    /** Due today and not late yet. */
    DUE_TODAY("c.due_on = :today and not coalesce(c.due_at <= :now, false)"),
    /** A running clock has run out. */
    OVERDUE(LATE),
    /** Sent back. */
    RETURNED("c.returned"),
    /** Suspended: somebody else's turn. */
    WAITING("c.suspended"),
    /** All that is in hand. */
    IN_HAND("true");

    private final String condition;

    Pile(String condition) {
      this.condition = condition;
    }
  }

  /** How many cases lie on each pile of somebody's desk. */
  public record Desk(int dueToday, int overdue, int returned, int waiting, int inHand) {}

  /**
   * A case on a pile.
   *
   * @param dueOn the last day of the running clock that ends first; null while none runs
   * @param duePoint whose clock that is; empty where none runs
   * @param level 0 nothing found, 1 notice, 2 yellow card, 3 red card
   */
  public record Line(
      String caseId,
      String item,
      String applicant,
      String stage,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      String duePoint,
      boolean suspended,
      int level) {}

  /** The open cases of an item, stage by stage; stages without any are left out. */
  public List<StageFigure> stages(Sight sight, String item) {
    return jdbc.query(
        "select c.stage, count(*), count(*) filter (where "
            + SOON
            + "), count(*) filter (where "
            + LATE
            + "), count(*) filter (where c.level = 2), count(*) filter (where c.level = 3)"
            + " from case_file c where c.item = :item and c.ended_at is null and "
            + sight.condition("c")
            + " group by c.stage",
        now(sight).addValue("item", item),
        (row, number) ->
            new StageFigure(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)));
  }

  /** The findings of an item's cases broken from that instant until before the other. */
  public List<PointFigure> points(Sight sight, String item, Instant from, Instant until) {
    return jdbc.query(
        "select f.point_id, f.stage, count(*), count(distinct f.case_id), max(f.level)"
            + " from case_file c join finding f on f.case_id = c.case_id"
            + " where c.item = :item and c.findings > 0"
            + " and f.broken_at >= :from and f.broken_at < :until and "
            + sight.condition("c")
            + " group by f.point_id, f.stage order by f.point_id, f.stage",
        now(sight)
            .addValue("item", item)
            .addValue("from", Timestamp.from(from))
            .addValue("until", Timestamp.from(until)),
        (row, number) ->
            new PointFigure(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
  }

  /** The day's figures of all cases in sight. */
  public DayFigures day(Sight sight) {
    MapSqlParameterSource now = now(sight);
    String seen = sight.condition("c");
    String open = " from case_file c where c.ended_at is null and " + seen;
    int opened =
        count(
            "from case_file c where c.opened_at >= :midnight and c.opened_at <= :now and " + seen,
            now);
    int ended =
        count(
            "from case_file c where c.ended_at >= :midnight and c.ended_at <= :now and " + seen,
            now);
    List<DayFigures> figures =
        jdbc.query(
            "select count(*), count(*) filter (where c.due_on = :today and not coalesce("
                + LATE
                + ", false)), count(*) filter (where "
                + LATE
                + ")"
                + open,
            now,
            (row, number) ->
                new DayFigures(
                    row.getInt(1), opened, ended, row.getInt(2), row.getInt(3), alerts(sight)));
    return figures.get(0);
  }

  /** The open alerts of the cases in sight, and those that name the person whose sight it is. */
  public AlertFigures alerts(Sight sight) {
    return alerts("(" + sight.condition("c") + " or a.person_id = :sight_account)", sight);
  }

  /** The open alerts that name the person whose sight it is. */
  public AlertFigures ownAlerts(Sight sight) {
    return alerts("a.person_id = :sight_account", sight);
  }

  private AlertFigures alerts(String condition, Sight sight) {
    List<Integer> counts = new ArrayList<>();
    jdbc.query(
        "select count(*) filter (where a.level = 1), count(*) filter (where a.level = 2),"
            + " count(*) filter (where a.level = 3), count(*) filter (where a.nobody is not null)"
            + " from alert a join case_file c on c.case_id = a.case_id"
            + " where a.state not in ('closed','cancelled','lapsed') and "
            + condition,
        now(sight),
        row -> {
          for (int i = 1; i <= 4; i++) {
            counts.add(row.getInt(i));
          }
        });
    return new AlertFigures(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
  }

  /** The piles on that person's desk. */
  public Desk desk(long accountId) {
    StringBuilder counts = new StringBuilder("select count(*)");
    for (Pile pile : Pile.values()) {
      counts.append(", count(*) filter (where ").append(pile.condition).append(')');
    }
    List<Desk> desks =
        jdbc.query(
            counts + " from case_file c where c.handler_id = :handler and c.ended_at is null",
            now(Sight.none()).addValue("handler", accountId),
            (row, number) ->
                new Desk(
                    row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)));
    return desks.get(0);
  }

  /** The cases on a pile of that person's desk, those that end first first. */
  public List<Line> pile(long accountId, Pile pile, int limit) {
    return jdbc.query(
        "select c.case_id, c.item, c.applicant, c.stage, c.due_on, c.due_at, c.due_point,"
            + " c.suspended, c.level from case_file c"
            + " where c.handler_id = :handler and c.ended_at is null and "
            + pile.condition
            + " order by c.due_at nulls last, c.case_id limit :limit",
        now(Sight.none()).addValue("handler", accountId).addValue("limit", limit),
        Figures::line);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    Timestamp due = row.getTimestamp(6);
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        due == null ? null : due.toInstant(),
        row.getString(7),
        row.getBoolean(8),
        row.getInt(9));
  }

  private int count(String from, MapSqlParameterSource parameters) {
    Integer count = jdbc.queryForObject("select count(*) " + from, parameters, Integer.class);
    return count == null ? 0 : count;
  }

  private MapSqlParameterSource now(Sight sight) {
    Instant now = clock.instant();
    ZoneId zone = law.now().catalogue().settings().zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Seen.by(sight)
        .addValue("now", Timestamp.from(now))
        .addValue("today", java.sql.Date.valueOf(today))
        .addValue("midnight", Timestamp.from(today.atStartOfDay(zone).toInstant()));
  }
}
