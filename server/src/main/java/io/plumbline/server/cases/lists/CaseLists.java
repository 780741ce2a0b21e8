package io.plumbline.server.cases.lists;

import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Seeing;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: always of those in sight only. */
@Repository
public class CaseLists {
  static final int PAGE = 50;
  static final int LAST_PAGE = 200;
  private static final String SELECT =
      "select c.case_id, c.item, c.applicant, c.stage, c.opened_at, c.ended_at, c.withdrawn,"
          + " c.suspended, c.due_on, c.due_at, c.level, c.findings, u.name_zh, u.name_en, a.name"
          + " from case_file c left join unit u on u.id = c.unit_id"
          + " left join account a on a.id = c.handler_id where ";
  private final NamedParameterJdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate streaming;
  private final Sights sights;
  private final InstantSource clock;
  private final CaseWords words;

  CaseLists(NamedParameterJdbcTemplate jdbc, Sights sights, InstantSource clock, CaseWords words) {
    this.jdbc = jdbc;
    this.streaming = streaming(jdbc);
    this.sights = sights;
    this.clock = clock;
    this.words = words;
  }

  private static NamedParameterJdbcTemplate streaming(NamedParameterJdbcTemplate jdbc) {
    var source = java.util.Objects.requireNonNull(jdbc.getJdbcTemplate().getDataSource());
    var template = new org.springframework.jdbc.core.JdbcTemplate(source);
    template.setFetchSize(1_000);
    return new NamedParameterJdbcTemplate(template);
  }

  /** A case as a line of a list. */
  public record Line(
      String caseId,
      String item,
      String itemName,
      String applicant,
      String stage,
      @Nullable Instant openedAt,
      State state,
      @Nullable LocalDate dueOn,
      int level,
      int findings,
      String unit,
      String handler) {}

  /** How a case stands. */
  public enum State {
    OPEN,
    LATE,
    SUSPENDED,
    CLOSED,
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A page of a list, and whether another follows. */
  public record Page(List<Line> lines, int number, boolean more) {}

  Page page(Person person, CaseFilter filter, int number) {
    Sight sight = sights.of(person);
    int page = Math.max(1, Math.min(number, LAST_PAGE));
    List<Line> lines =
        jdbc.query(
            SELECT
                + filter.condition(sight)
                + " order by "
                + filter.order()
                + " limit :most offset :skip",
            parameters(filter, sight)
                .addValue("most", PAGE + 1)
                .addValue("skip", (page - 1) * PAGE),
            (row, n) -> line(row));
    boolean more = lines.size() > PAGE && page < LAST_PAGE;
    return new Page(lines.subList(0, Math.min(PAGE, lines.size())), page, more);
  }

  /** Every case of that list, one after the other. */
  @Transactional(readOnly = true)
  public void each(Person person, CaseFilter filter, int most, Consumer<Line> reader) {
    Sight sight = sights.of(person);
    streaming.query(
        SELECT + filter.condition(sight) + " order by " + filter.order() + " limit :most",
        parameters(filter, sight).addValue("most", most),
        row -> {
          reader.accept(line(row));
        });
  }

  /** The open cases of somebody's unit that nobody handles. */
  public List<Line> unassigned(Person person) {
    return jdbc.query(
        SELECT
            + "c.handler_id is null and c.ended_at is null and c.unit_id = :unit"
            + " order by c.due_at nulls last, c.case_id limit 200",
        new MapSqlParameterSource("unit", person.unitId()),
        (row, n) -> line(row));
  }

  /** The cases that hold all pieces, or are of these items and hold all pieces. */
  List<Line> found(Person person, SearchPages.Asked asked, int most) {
    Sight sight = sights.of(person);
    StringBuilder sql = new StringBuilder(SELECT).append(sight.condition("c"));
    MapSqlParameterSource parameters = Seeing.by(sight).addValue("most", most);
    if (!asked.items().isEmpty()) {
      sql.append(" and c.item = any(:items)");
      parameters.addValue("items", asked.items().toArray(String[]::new));
    }
    if (!asked.words().isEmpty()) {
      sql.append(" and c.grams @> cast(:grams as text[])");
      parameters.addValue("grams", asked.grams().toArray(String[]::new));
    }
    for (int i = 0; i < asked.words().size(); i++) {
      sql.append(
          " and strpos(lower(c.case_id || ' ' || c.applicant || ' ' || coalesce(a.name, '')),");
      sql.append(" :word").append(i).append(") > 0");
      parameters.addValue("word" + i, asked.words().get(i));
    }
    sql.append(" order by c.opened_at desc nulls last, c.case_id limit :most");
    return jdbc.query(sql.toString(), parameters, (row, n) -> line(row));
  }

  private MapSqlParameterSource parameters(CaseFilter filter, Sight sight) {
    return filter.parameters(sight).addValue("now", Timestamp.from(clock.instant()));
  }

  private Line line(ResultSet row) throws SQLException {
    String item = row.getString(2);
    Timestamp opened = row.getTimestamp(5);
    Date due = row.getDate(9);
    String unit = row.getString(13);
    String handler = row.getString(15);
    return new Line(
        row.getString(1),
        item,
        words.item(item),
        row.getString(3),
        words.stage(item, row.getString(4)),
        opened == null ? null : opened.toInstant(),
        state(row),
        due == null ? null : due.toLocalDate(),
        row.getInt(11),
        row.getInt(12),
        unit == null ? "" : words.either(unit, row.getString(14)),
        handler == null ? "" : handler);
  }

  private State state(ResultSet row) throws SQLException {
    if (row.getTimestamp(6) != null) {
      return row.getBoolean(7) ? State.WITHDRAWN : State.CLOSED;
    } else if (row.getBoolean(8)) {
      return State.SUSPENDED;
    }
    Timestamp due = row.getTimestamp(10);
    return due != null && !due.toInstant().isAfter(clock.instant()) ? State.LATE : State.OPEN;
  }
}
