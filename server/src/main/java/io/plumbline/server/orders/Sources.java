package io.plumbline.server.orders;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds from what an order comes; nobody issues one from what they do not see. */
@Repository
class Sources {
  private final NamedParameterJdbcTemplate jdbc;
  private final Sights sights;

  Sources(NamedParameterJdbcTemplate jdbc, Sights sights) {
    this.jdbc = jdbc;
    this.sights = sights;
  }

  /**
   * What an order comes from.
   *
   * @param suggested who answers for it; null where nobody does
   */
  record Found(Order.Source source, @Nullable Long suggested) {}

  /** That alert, complaint or case; empty where that person does not see it. */
  Optional<Found> find(Person person, String kind, String id) {
    return switch (kind) {
      case "none" -> Optional.of(new Found(Order.Source.NONE, null));
      case "alert" -> alert(person, id);
      case "case" -> one(person, id);
      case "complaint" -> complaint(person, id);
      default -> Optional.empty();
    };
  }

  private Optional<Found> alert(Person person, String id) {
    if (!isNumber(id)) {
      return Optional.empty();
    }
    return ask(
        "select a.case_id, a.person_id from alert a join case_file c on c.case_id = a.case_id"
            + " where a.id = :id and ",
        person,
        Long.valueOf(id),
        (row, number) ->
            new Found(
                new Order.Source("alert", id, row.getString(1)), row.getObject(2, Long.class)));
  }

  private Optional<Found> one(Person person, String id) {
    return ask(
        "select c.case_id, c.handler_id from case_file c where c.case_id = :id and ",
        person,
        id,
        (row, number) -> new Found(new Order.Source("case", id, id), row.getObject(2, Long.class)));
  }

  /** Complaints are for inspectors; what they are about stays with them. */
  private Optional<Found> complaint(Person person, String id) {
    if (!person.is(Role.INSPECTOR) || !isNumber(id)) {
      return Optional.empty();
    }
    return jdbc
        .query(
            "select 1 from complaint where id = :id",
            new MapSqlParameterSource("id", Long.valueOf(id)),
            (row, number) -> new Found(new Order.Source("complaint", id, null), null))
        .stream()
        .findFirst();
  }

  private Optional<Found> ask(String sql, Person person, Object id, RowMapper<Found> found) {
    Sight sight = sights.of(person);
    List<Found> all =
        jdbc.query(
            sql + sight.condition("c"),
            new MapSqlParameterSource("id", id)
                .addValue("sight_account", sight.accountId())
                .addValue("sight_units", sight.unitIds().toArray(String[]::new)),
            found);
    return all.stream().findFirst();
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d{1,18}");
  }
}
