package io.plumbline.server.people;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Who may see, with a recorded reason, who a named complainant is (实名信息保管人): inspectors whom the
 * security administrator names.
 */
@Service
public class Custodians {
  private final JdbcTemplate jdbc;

  Custodians(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether that person is one. */
  public boolean is(Person person) {
    return person.is(Role.INSPECTOR) && isNamed(person.id());
  }

  /** Whether that account was named, whatever rights it holds by now. */
  public boolean isNamed(long account) {
    return !jdbc.queryForList("select 1 from account where id = ? and custodian", account)
        .isEmpty();
  }
}
