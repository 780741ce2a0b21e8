package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.Role;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, without any rights, and shuts and opens them. */
@Service
class Accounts {
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,31}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
  private final JdbcTemplate jdbc;
  private final AccountRows accounts;
  private final Passwords passwords;
  private final Acts acts;
  private final InstantSource clock;

  Accounts(
      JdbcTemplate jdbc,
      AccountRows accounts,
      Passwords passwords,
      Acts acts,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.passwords = passwords;
    this.acts = acts;
    this.clock = clock;
  }

  /** Who somebody is, as a form says it. */
  record Entered(String login, String name, @Nullable String unitId) {
    static Entered of(String login, String name, String unit) {
      return new Entered(login.strip(), name.strip(), unit.isBlank() ? null : unit);
    }
  }

  /** What is wrong with what was entered. */
  List<Refused> faults(Entered entered) {
    List<Refused> faults = new ArrayList<>();
    if (!LOGIN.matcher(entered.login()).matches()) {
      faults.add(new Refused("login", "login"));
    } else if (accounts.byLogin(entered.login()).isPresent()) {
      faults.add(new Refused("login", "login-taken"));
    }
    faults.addAll(faultsOfNameAndUnit(entered));
    return faults;
  }

  private List<Refused> faultsOfNameAndUnit(Entered entered) {
    List<Refused> faults = new ArrayList<>();
    if (!NAME.matcher(entered.name()).matches()) {
      faults.add(new Refused("name", "name"));
    }
    if (entered.unitId() != null && !isUnit(entered.unitId())) {
      faults.add(new Refused("unit", "unit-unknown"));
    }
    return faults;
  }

  private boolean isUnit(String id) {
    return !jdbc.queryForList("select 1 from unit where id = ?", id).isEmpty();
  }

  /** An account that was just made, with the password that is shown this once. */
  record Made(long id, String login, String password) {}

  /** Makes an account whose form had no faults; it holds no rights. */
  @Transactional
  public Made make(@Nullable Person by, Entered entered) throws DuplicateKeyException {
    Long id =
        jdbc.queryForObject(
            "insert into account (login, name, unit_id, password_hash, created_at)"
                + " values (?,?,?,'',?) returning id",
            Long.class,
            entered.login(),
            entered.name(),
            entered.unitId(),
            Timestamp.from(clock.instant()));
    long made = id == null ? 0 : id;
    String password = passwords.giveOneTime(made);
    acts.record(by, "account.made", entered.login(), true, "");
    return new Made(made, entered.login(), password);
  }

  /** Changes name and unit; a login stays what it is. A change of unit ends the sessions. */
  @Transactional
  public List<Refused> change(Person by, Account account, Entered entered, int version) {
    List<Refused> faults = faultsOfNameAndUnit(entered);
    if (faults.isEmpty()) {
      int changed =
          jdbc.update(
              "update account set epoch = epoch + (unit_id is distinct from ?)::int, name = ?,"
                  + " unit_id = ?, version = version + 1 where id = ? and version = ?",
              entered.unitId(),
              entered.name(),
              entered.unitId(),
              account.id(),
              version);
      if (changed == 0) {
        return List.of(new Refused("", "changed-meanwhile"));
      }
      acts.record(by, "account.changed", account.person().login(), true, "");
    }
    return faults;
  }

  /** Shuts an account, or opens it again. */
  @Transactional
  public List<Refused> open(Person by, Account account, boolean open) {
    String act = open ? "account.opened" : "account.shut";
    List<Refused> refused = open ? List.of() : mayNotShut(by, account);
    if (refused.isEmpty()) {
      jdbc.update(
          "update account set active = ?, epoch = epoch + 1, version = version + 1 where id = ?",
          open,
          account.id());
    }
    acts.record(by, act, account.person().login(), refused.isEmpty(), reason(refused));
    return refused;
  }

  private List<Refused> mayNotShut(Person by, Account account) {
    if (by.id() == account.id()) {
      return List.of(new Refused("", "own-account"));
    }
    return isLast(account) ? List.of(new Refused("", "last-administrator")) : List.of();
  }

  private boolean isLast(Account account) {
    return account.person().roles().stream()
        .filter(Role::isAdministrator)
        .anyMatch(role -> accounts.others(role, account.id()) == 0);
  }

  /** A new one-time password; never for an administrator, who would thereby be given away. */
  @Transactional
  public Answer resetPassword(Person by, Account account) {
    boolean given = account.person().roles().stream().noneMatch(Role::isAdministrator);
    String login = account.person().login();
    acts.record(by, "account.reset", login, given, given ? "" : "administrator");
    return given
        ? new Answer(List.of(), passwords.giveOneTime(account.id()))
        : new Answer(List.of(new Refused("", "administrators-password")), "");
  }

  /** A password to show once, or why there is none. */
  record Answer(List<Refused> refused, String password) {}

  static String reason(List<Refused> refused) {
    return refused.isEmpty() ? "" : refused.get(0).key();
  }
}
