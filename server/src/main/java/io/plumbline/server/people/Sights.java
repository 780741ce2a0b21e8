package io.plumbline.server.people;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Which cases somebody sees, by role: own, the unit's, those of units below too, or all. */
@Service
public class Sights {
  private final JdbcTemplate jdbc;

  Sights(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What that person sees; the widest that any of their roles gives. */
  public Sight of(Person person) {
    if (person.roles().stream().anyMatch(Role::isAdministrator)) {
      return Sight.none();
    }
    if (person.is(Role.INSPECTOR)) {
      return new Sight(Sight.Kind.ALL, person.id(), List.of());
    }
    if (person.is(Role.DEPUTY_DIRECTOR)) {
      return new Sight(Sight.Kind.UNITS, person.id(), below(person.unitId()));
    }
    if (person.is(Role.SECTION_CHIEF) && person.unitId() != null) {
      return new Sight(Sight.Kind.UNITS, person.id(), List.of(person.unitId()));
    }
    return person.is(Role.CLERK) ? new Sight(Sight.Kind.OWN, person.id(), List.of()) : Sight.none();
  }

  private List<String> below(@org.jspecify.annotations.Nullable String unitId) {
    return jdbc.queryForList(
        "with recursive down(id) as (select id from unit where id = ?"
            + " union all select u.id from unit u join down on u.parent_id = down.id)"
            + " select id from down",
        String.class,
        unitId);
  }
}
