package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.Role;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names custodians of complainants' identities; every attempt is recorded. */
@Service
class NamingCustodians {
  private final JdbcTemplate jdbc;
  private final Acts acts;

  NamingCustodians(JdbcTemplate jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
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
