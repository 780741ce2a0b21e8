package io.plumbline.server.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Which cases somebody sees, by role: own, the unit's, those of units below too, or all. */
@Service
public class Sights {
  private final JdbcTemplate jdbc;

  Sights(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What that person sees; the widest that any of their roles gives, and none for administrators.
   */
  public Sight of(Person person) {
    if (person.roles().stream().anyMatch(Role::isAdministrator)) {
      return Sight.none();
    }
    if (person.is(Role.INSPECTOR)) {
      return new Sight(Sight.Kind.ALL, person.id(), List.of());
    }
    if (person.is(Role.DEPUTY_DIRECTOR) && person.unitId() != null) {
      return new Sight(Sight.Kind.UNITS, person.id(), below(person.unitId()));
    }
    if (person.is(Role.SECTION_CHIEF) && person.unitId() != null) {
      return new Sight(Sight.Kind.UNITS, person.id(), List.of(person.unitId()));
    }
    return person.handlesCases() ? new Sight(Sight.Kind.OWN, person.id(), List.of()) : Sight.none();
  }

  /** What that system sees: its unit and those below, or all where its token names no unit. */
  public Sight of(BusinessSystem system) {
    return system.unitId() == null
        ? new Sight(Sight.Kind.ALL, 0, List.of())
        : new Sight(Sight.Kind.UNITS, 0, below(system.unitId()));
  }

  /** What whoever makes a request sees: a person, a system, or nobody who is known. */
  public Sight of(@Nullable Object principal) {
    if (principal instanceof Person person) {
      return of(person);
    }
    return principal instanceof BusinessSystem system ? of(system) : Sight.none();
  }

  private List<String> below(String unitId) {
    return jdbc.queryForList(
        "with recursive down(id) as (select id from unit where id = ?"
            + " union select u.id from unit u join down on u.parent_id = down.id)"
            + " select id from down",
        String.class,
        unitId);
  }
}
