package io.plumbline.server.intake;

import io.plumbline.server.docket.Origin;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * For whom an import speaks: for the units whose cases its importer sees, a section chief's own, a
 * deputy director's with those below, and for all where an importer sees all. As they stand while
 * it runs: whoever loses the right, or leaves, speaks for nobody any more.
 */
@Repository
class Tellers {
  private final JdbcTemplate jdbc;
  private final Sights sights;

  Tellers(JdbcTemplate jdbc, Sights sights) {
    this.jdbc = jdbc;
    this.sights = sights;
  }

  Teller of(Import one) {
    Origin origin = Origin.imported(one.accountId(), one.id(), one.history());
    return importer(one.accountId()).stream()
        .findFirst()
        .map(person -> new Teller(origin.of(person.unitId()), units(person)))
        .orElseGet(() -> new Teller(origin, Sight.none()));
  }

  /** Without the importer's own cases: those of other units are not theirs to tell of. */
  private Sight units(Person person) {
    Sight sight = sights.of(person);
    return new Sight(sight.kind(), 0, sight.unitIds());
  }

  private List<Person> importer(long accountId) {
    return jdbc
        .query(
            "select id, unit_id, array(select role from account_role where account_id = a.id)"
                + " from account a where id = ? and active",
            Tellers::person,
            accountId)
        .stream()
        .filter(person -> person.is(Role.SECTION_CHIEF) || person.is(Role.DEPUTY_DIRECTOR))
        .toList();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    Set<Role> roles =
        List.of((String[]) row.getArray(3).getArray()).stream()
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    return new Person(row.getLong(1), "", "", row.getString(2), roles);
  }
}
