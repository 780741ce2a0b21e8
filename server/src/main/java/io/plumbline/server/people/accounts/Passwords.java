package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords; with each, the sessions that began under another end. */
@Service
public class Passwords {
  private static final String CHANGED = "password.changed";
  private final JdbcTemplate jdbc;
  private final AccountRows accounts;
  private final PasswordEncoder encoder;
  private final Lockout lockout;
  private final Acts acts;

  Passwords(
      JdbcTemplate jdbc,
      AccountRows accounts,
      PasswordEncoder encoder,
      Lockout lockout,
      Acts acts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.encoder = encoder;
    this.lockout = lockout;
    this.acts = acts;
  }

  /** What somebody typed to change their password. */
  public record Change(String now, String next, String again) {}

  /** Changes somebody's own password, or says why not. */
  @Transactional
  public List<Refused> change(Person who, Change change) {
    Account account = accounts.byId(who.id()).orElseThrow();
    Optional<Refused> refused = refusal(account, change);
    if (refused.isPresent()) {
      acts.record(who, CHANGED, "", false, refused.get().key());
      return List.of(refused.get());
    }
    set(who.id(), change.next(), false);
    acts.record(who, CHANGED, "", true, "");
    return List.of();
  }

  private Optional<Refused> refusal(Account account, Change change) {
    if (!proves(account, change.now())) {
      return Optional.of(new Refused("now", "password-wrong"));
    }
    if (change.next().equals(change.now())) {
      return Optional.of(new Refused("next", "password-same"));
    }
    if (!change.next().equals(change.again())) {
      return Optional.of(new Refused("again", "password-differs"));
    }
    return PasswordRules.refusal(change.next(), account.person().login())
        .map(key -> new Refused("next", key));
  }

  /** Guessing here counts as guessing at the door. */
  private boolean proves(Account account, String password) {
    boolean right = encoder.matches(password, account.entry().hash());
    if (lockout.shut(account)) {
      return false;
    }
    if (!right) {
      lockout.failed(account.id());
    }
    return right;
  }

  /** Gives a password that must be changed at the first sign-in. */
  public String giveOneTime(long accountId) {
    String password = OneTimePassword.next();
    set(accountId, password, true);
    return password;
  }

  private void set(long accountId, String password, boolean mustChange) {
    jdbc.update(
        "update account set password_hash = ?, must_change = ?, failures = 0, locked_until = null,"
            + " epoch = epoch + 1, version = version + 1 where id = ?",
        encoder.encode(password),
        mustChange,
        accountId);
  }
}
