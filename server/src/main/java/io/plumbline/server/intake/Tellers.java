package io.plumbline.server.intake;

import io.plumbline.server.docket.Origin;
import io.plumbline.server.people.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * For whom an import speaks: the system administrator's for all, a section chief's for the unit.
 */
@Repository
class Tellers {
  private final JdbcTemplate jdbc;

  Tellers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Teller of(Import one) {
    Origin origin = Origin.imported(one.accountId(), one.id(), one.history());
    List<String> roles =
        jdbc.queryForList(
            "select role from account_role where account_id = ?", String.class, one.accountId());
    if (roles.contains("SYSTEM_ADMIN")) {
      return new Teller(origin, new Sight(Sight.Kind.ALL, one.accountId(), List.of()));
    }
    String unit = unit(one.accountId());
    return new Teller(
        origin.of(unit),
        unit == null ? Sight.none() : new Sight(Sight.Kind.UNITS, 0, List.of(unit)));
  }

  private @Nullable String unit(long accountId) {
    return jdbc.queryForObject("select unit_id from account where id = ?", String.class, accountId);
  }
}
