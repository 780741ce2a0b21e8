package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the rights of accounts; every attempt is recorded, the refused ones too. */
@Service
class Rights {
  private final JdbcTemplate jdbc;
  private final AccountRows accounts;
  private final Acts acts;

  Rights(JdbcTemplate jdbc, AccountRows accounts, Acts acts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.acts = acts;
  }

  /** From now on the account holds those rights and no others; or says why not. */
  @Transactional
  public List<Refused> give(Person by, Account account, Set<Role> roles, int version) {
    List<Refused> refused = refusal(by, account, roles);
    String login = account.person().login();
    if (!refused.isEmpty()) {
      acts.record(by, "rights.given", login, false, refused.get(0).key() + ": " + words(roles));
      return refused;
    }
    if (!replace(account.id(), roles, version)) {
      return List.of(new Refused("", "changed-meanwhile"));
    }
    String detail = words(account.person().roles()) + " -> " + words(roles);
    acts.record(by, "rights.given", login, true, detail);
    return List.of();
  }

  private List<Refused> refusal(Person by, Account account, Set<Role> roles) {
    if (by.id() == account.id()) {
      return List.of(new Refused("", "own-rights"));
    }
    if (!Separation.allows(roles)) {
      return List.of(new Refused("roles", "separation"));
    }
    boolean last =
        account.active()
            && account.person().roles().stream()
                .filter(role -> role.isAdministrator() && !roles.contains(role))
                .anyMatch(role -> accounts.others(role, account.id()) == 0);
    return last ? List.of(new Refused("roles", "last-administrator")) : List.of();
  }

  private boolean replace(long accountId, Set<Role> roles, int version) {
    int changed =
        jdbc.update(
            "update account set epoch = epoch + 1, version = version + 1"
                + " where id = ? and version = ?",
            accountId,
            version);
    if (changed == 0) {
      return false;
    }
    jdbc.update("delete from account_role where account_id = ?", accountId);
    grant(accountId, roles);
    return true;
  }

  void grant(long accountId, Set<Role> roles) {
    roles.forEach(
        role -> jdbc.update("insert into account_role values (?,?)", accountId, role.name()));
  }

  private static String words(Set<Role> roles) {
    return roles.isEmpty()
        ? "none"
        : roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }
}
