package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.StartPasswords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The three administrators, made at the first start, with the passwords that the operator is told.
 *
 * <p>An administrator's password is reset in no other way than by the operator, with {@code
 * plumbline.people.reset=LOGIN} at a start: whoever could reset it from a page could become that
 * administrator.
 */
@Component
class FirstAccounts implements InitializingBean {
  private static final long LOCK = 0x706c756d62L;
  private final Accounts accounts;
  private final AccountRows rows;
  private final Passwords passwords;
  private final Rights rights;
  private final Acts acts;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final StartPasswords told;
  private final String reset;

  FirstAccounts(
      Accounts accounts,
      AccountRows rows,
      Passwords passwords,
      Rights rights,
      Acts acts,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      StartPasswords told,
      @Value("${plumbline.people.reset:}") String reset) {
    this.accounts = accounts;
    this.rows = rows;
    this.passwords = passwords;
    this.rights = rights;
    this.acts = acts;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.told = told;
    this.reset = reset;
  }

  @Override
  public void afterPropertiesSet() {
    Map<String, String> given = new LinkedHashMap<>();
    transaction.executeWithoutResult(status -> start(given));
    told.keep(given);
  }

  private void start(Map<String, String> given) {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    if (jdbc.queryForList("select 1 from account limit 1").isEmpty()) {
      make(given, "sysadmin", "系统管理员", Role.SYSTEM_ADMIN);
      make(given, "secadmin", "安全管理员", Role.SECURITY_ADMIN);
      make(given, "auditor", "审计员", Role.AUDITOR);
    }
    if (!reset.isBlank()) {
      rows.byLogin(reset.strip()).ifPresent(account -> reset(given, account));
    }
  }

  private void make(Map<String, String> given, String login, String name, Role role) {
    Accounts.Made made = accounts.make(null, new Accounts.Entered(login, name, null));
    rights.grant(made.id(), Set.of(role));
    given.put(login, made.password());
  }

  private void reset(Map<String, String> given, Account account) {
    given.put(account.person().login(), passwords.giveOneTime(account.id()));
    acts.recordNamed("operator", "account.reset", account.person().login(), true, "at a start");
  }
}
