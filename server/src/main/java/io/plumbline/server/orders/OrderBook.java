package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
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
import org.springframework.stereotype.Repository;

/**
 * The orders on record. Somebody sees those they issued, got or decide on, and those of the units
 * that they see.
 */
@Repository
class OrderBook {
  private static final String SELECT =
      "select o.id, o.number, o.kind, o.source, o.source_id, o.case_id, o.text, o.issued_at,"
          + " o.recipient_id, o.unit_id, o.issuer_id, o.reviewer_id, o.state, o.state_since,"
          + " o.due_on, o.asked_on, o.version from supervision_order o where ";
  private static final String OPEN = "o.state not in ('closed','withdrawn')";
  private static final String OVERDUE =
      "o.state in ('issued','extension-asked') and o.due_on < :today";
  private final NamedParameterJdbcTemplate jdbc;
  private final Colleagues colleagues;
  private final Sights sights;

  OrderBook(NamedParameterJdbcTemplate jdbc, Colleagues colleagues, Sights sights) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
    this.sights = sights;
  }

  /**
   * Which orders are asked for.
   *
   * @param whose answer (those to the person), issued (those by them) or seen
   * @param state open, overdue or all
   * @param before only those issued before this one; 0 for the latest
   */
  record Filter(String whose, String state, LocalDate today, long before) {}

  /** The orders asked for, the latest first. */
  List<Order> list(Person person, Filter filter, int limit) {
    MapSqlParameterSource values =
        seen(person)
            .addValue("today", filter.today())
            .addValue("before", filter.before())
            .addValue("limit", limit);
    String where =
        switch (filter.whose()) {
          case "answer" -> "o.recipient_id = :me";
          case "issued" -> "o.issuer_id = :me";
          default -> condition(person);
        };
    String state =
        switch (filter.state()) {
          case "all" -> "";
          case "overdue" -> " and " + OVERDUE;
          default -> " and " + OPEN;
        };
    String before =
        filter.before() > 0
            ? " and (o.issued_at, -o.id) < (select b.issued_at, -b.id from supervision_order b where b.id = :before)"
            : "";
    return jdbc.query(
        SELECT + where + state + before + " order by o.issued_at desc, o.id limit :limit",
        values,
        this::order);
  }

  /** That order, if it is seen. */
  Optional<Order> find(Person person, long id) {
    return jdbc
        .query(
            SELECT + "o.id = :id and " + condition(person),
            seen(person).addValue("id", id),
            this::order)
        .stream()
        .findFirst();
  }

  private String condition(Person person) {
    Sight sight = sights.of(person);
    String own = "(o.recipient_id = :me or o.issuer_id = :me or o.reviewer_id = :me";
    String units = sight.kind() == Sight.Kind.UNITS ? " or o.unit_id = any(:units)" : "";
    String open =
        person.is(Role.DEPUTY_DIRECTOR)
            ? " or (o.state = 'escalated' and o.reviewer_id is null)"
            : "";
    return sight.kind() == Sight.Kind.ALL ? "true" : own + units + open + ")";
  }

  private MapSqlParameterSource seen(Person person) {
    return new MapSqlParameterSource("me", person.id())
        .addValue("units", sights.of(person).unitIds().toArray(String[]::new));
  }

  /** The number that the next order of that year gets, such as 督〔2026〕1号. */
  String number(int year) {
    Integer last =
        jdbc.queryForObject(
            "insert into year_number values ('order', :year, 1) on conflict (kind, year)"
                + " do update set last = year_number.last + 1 returning last",
            new MapSqlParameterSource("year", year),
            Integer.class);
    return "督〔" + year + "〕" + last + "号";
  }

  /** Keeps a new order. */
  long add(Order order) {
    Order.Head head = order.head();
    MapSqlParameterSource values =
        standing(order.standing())
            .addValue("number", head.number())
            .addValue("kind", head.kind().code())
            .addValue("source", head.source().kind())
            .addValue("sourceId", head.source().id())
            .addValue("case", head.source().caseId())
            .addValue("text", head.text())
            .addValue("recipient", order.parties().recipient().id())
            .addValue("unit", order.parties().unitId())
            .addValue("issuer", order.parties().issuer().id())
            .addValue("issued", Timestamp.from(head.issuedAt()));
    Long id =
        jdbc.queryForObject(
            "insert into supervision_order (number, kind, source, source_id, case_id, text,"
                + " recipient_id, unit_id, issuer_id, issued_at, state, state_since, due_on)"
                + " values (:number, :kind, :source, :sourceId, :case, :text, :recipient, :unit,"
                + " :issuer, :issued, :state, :since, :due) returning id",
            values,
            Long.class);
    return id == null ? 0 : id;
  }

  /** Where it stands from now on, unless somebody else moved it meanwhile. */
  boolean move(long id, Order.Standing to, @Nullable Colleague reviewer) {
    MapSqlParameterSource values =
        standing(to)
            .addValue("id", id)
            .addValue("version", to.version())
            .addValue("reviewer", reviewer == null ? null : reviewer.id());
    return jdbc.update(
            "update supervision_order set state = :state, state_since = :since, due_on = :due,"
                + " asked_on = :asked, reviewer_id = :reviewer, version = version + 1"
                + " where id = :id and version = :version",
            values)
        == 1;
  }

  private static MapSqlParameterSource standing(Order.Standing standing) {
    return new MapSqlParameterSource("state", standing.state().code())
        .addValue("since", Timestamp.from(standing.since()))
        .addValue("due", standing.dueOn())
        .addValue("asked", standing.askedOn());
  }

  private Order order(ResultSet row, int number) throws SQLException {
    Order.Source source = new Order.Source(row.getString(4), row.getString(5), row.getString(6));
    Instant issued = row.getTimestamp(8).toInstant();
    OrderKind kind = OrderKind.of(row.getString(3)).orElseThrow();
    Long reviewer = row.getObject(12, Long.class);
    return new Order(
        row.getLong(1),
        new Order.Head(row.getString(2), kind, source, row.getString(7), issued),
        new Order.Parties(
            colleagues.find(row.getLong(9)).orElseThrow(),
            row.getString(10),
            colleagues.find(row.getLong(11)).orElseThrow(),
            reviewer == null ? null : colleagues.find(reviewer).orElseThrow()),
        new Order.Standing(
            OrderLife.LIFE.state(row.getString(13)),
            row.getTimestamp(14).toInstant(),
            row.getObject(15, LocalDate.class),
            row.getObject(16, LocalDate.class),
            row.getInt(17)));
  }
}
