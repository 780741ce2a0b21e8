package io.plumbline.server.people.signin;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.accounts.Account;
import io.plumbline.server.people.accounts.AccountRows;
import io.plumbline.server.people.accounts.Lockout;
import io.plumbline.server.people.accounts.OneTimePassword;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their login and password.
 *
 * <p>Whoever is refused learns nothing from the answer or from its time: an unknown login, a closed
 * or locked account and a wrong password take the same path through the slow hash.
 */
@Component
class PersonSignIn implements AuthenticationProvider {
  private static final String ACT = "sign-in";
  private final AccountRows accounts;
  private final PasswordEncoder encoder;
  private final Lockout lockout;
  private final Acts acts;
  private final String nobodysHash;

  PersonSignIn(AccountRows accounts, PasswordEncoder encoder, Lockout lockout, Acts acts) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.lockout = lockout;
    this.acts = acts;
    this.nobodysHash = encoder.encode(OneTimePassword.next());
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    Optional<Account> account = accounts.byLogin(asked.getName());
    String hash = account.map(found -> found.entry().hash()).orElse(nobodysHash);
    boolean right = encoder.matches(String.valueOf(asked.getCredentials()), hash);
    Account found = account.orElseThrow(() -> unknown());
    String refusal = refusal(found, right);
    if (!refusal.isEmpty()) {
      acts.record(found.person(), ACT, "", false, refusal);
      throw new BadCredentialsException(ACT);
    }
    lockout.succeeded(found.id());
    acts.record(found.person(), ACT, "", true, "");
    return authenticated(found.person());
  }

  /** What was typed is not recorded: people type passwords into the field above. */
  private BadCredentialsException unknown() {
    acts.record(null, ACT, "", false, "unknown-login");
    return new BadCredentialsException(ACT);
  }

  private String refusal(Account account, boolean right) {
    if (!account.active()) {
      return "account-shut";
    }
    if (lockout.shut(account)) {
      return "locked";
    }
    if (!right) {
      lockout.failed(account.id());
      return "wrong-password";
    }
    return "";
  }

  /** The authentication of somebody who has proved who they are. */
  static Authentication authenticated(Person person) {
    List<GrantedAuthority> authorities =
        person.roles().stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
