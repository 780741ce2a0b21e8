package io.plumbline.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Finds who holds a role in some units or above them. */
@Service
public class Superiors {
  private final JdbcTemplate jdbc;

  Superiors(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The nearest active account of that role in one of the units or a unit above them. */
  public Optional<Long> nearest(Role role, Collection<String> units) {
    List<Long> found =
        jdbc.query(
            "with recursive up(id, parent_id, far) as ("
                + " select id, parent_id, 0 from unit where id = any(?)"
                + " union all select u.id, u.parent_id, far + 1"
                + " from unit u join up on u.id = up.parent_id)"
                + " select a.id from account a join up on up.id = a.unit_id"
                + " join account_role r on r.account_id = a.id and r.role = ?"
                + " where a.active order by up.far, a.id limit 1",
            statement -> {
              statement.setArray(
                  1, statement.getConnection().createArrayOf("text", units.toArray()));
              statement.setString(2, role.name());
            },
            (row, number) -> row.getLong(1));
    return found.stream().findFirst();
  }
}
