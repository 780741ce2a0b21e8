package io.plumbline.server.people;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see, with a recorded reason, who a named complainant is (实名信息保管人): inspectors whom the
 * security administrator names.
 */
@Service
public class Custodians {
  private final JdbcTemplate jdbc;
  private final Acts acts;

  Custodians(JdbcTemplate jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  /** Whether that person is one. */
  public boolean is(Person person) {
    return person.is(Role.INSPECTOR) && isNamed(person.id());
  }

  boolean isNamed(long account) {
    return !jdbc.queryForList("select 1 from account where id = ? and custodian", account)
        .isEmpty();
  }

  /** From now on that account is one, or is none any more. */
  @Transactional
  public List<Refused> name(Person by, Account account, boolean custodian) {
    String act = custodian ? "custodian.named" : "custodian.ended";
    String why = refusal(by, account, custodian);
    acts.record(by, act, account.person().login(), why.isEmpty(), why);
    if (!why.isEmpty()) {
      return List.of(new Refused("", why));
    }
    jdbc.update(
        "update account set custodian = ?, version = version + 1 where id = ?",
        custodian,
        account.id());
    return List.of();
  }

  private static String refusal(Person by, Account account, boolean custodian) {
    if (by.id() == account.id()) {
      return "own-rights";
    }
    return custodian && !account.person().is(Role.INSPECTOR) ? "custodian-inspector" : "";
  }
}
