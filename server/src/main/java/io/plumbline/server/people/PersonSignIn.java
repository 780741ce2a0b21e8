package io.plumbline.server.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs people in with their login and password. */
@Component
class PersonSignIn implements AuthenticationProvider {
  private final JdbcTemplate jdbc;
  private final PasswordEncoder encoder;

  PersonSignIn(JdbcTemplate jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
  }

  private record Account(Person person, String hash) {}

  @Override
  public Authentication authenticate(Authentication asked) {
    Account account = account(asked.getName());
    String password = String.valueOf(asked.getCredentials());
    if (account == null || !encoder.matches(password, account.hash())) {
      throw new BadCredentialsException("sign-in");
    }
    return authenticated(account.person());
  }

  /** The authentication of somebody who has proved who they are. */
  static Authentication authenticated(Person person) {
    List<GrantedAuthority> authorities =
        person.roles().stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
  }

  private @Nullable Account account(String login) {
    return jdbc
        .query(
            "select id, login, name, unit_id, password_hash,"
                + " array(select role from account_role r where r.account_id = a.id)"
                + " from account a where lower(login) = lower(?) and active",
            (row, number) -> {
              Set<Role> roles =
                  List.of((String[]) row.getArray(6).getArray()).stream()
                      .map(Role::valueOf)
                      .collect(Collectors.toSet());
              Person person =
                  new Person(
                      row.getLong(1), row.getString(2), row.getString(3), row.getString(4), roles);
              return new Account(person, row.getString(5));
            },
            login)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
