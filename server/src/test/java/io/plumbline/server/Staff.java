package io.plumbline.server;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.sql.Timestamp;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** People whom a test employs; all have the password {@link #PASSWORD}. */
public final class Staff {
  public static final String PASSWORD = "plumb-line-2026";
  private static final String HASH =
      new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(PASSWORD);

  private Staff() {}

  /** Employs somebody; the same login again gives the same person. */
  public static Person employ(
      JdbcTemplate jdbc, String login, String name, @Nullable String unit, Role... roles) {
    jdbc.update(
        "insert into account (login, name, unit_id, password_hash, must_change, created_at)"
            + " values (?,?,?,?,false,?)"
            + " on conflict (lower(login)) do update set password_hash = excluded.password_hash,"
            + " name = excluded.name, unit_id = excluded.unit_id, must_change = false, active = true, failures = 0, locked_until = null",
        login,
        name,
        unit,
        HASH,
        Timestamp.from(SetClock.at("2026-01-05T09:00")));
    long id = number(jdbc, "id", login);
    for (Role role : roles) {
      jdbc.update("insert into account_role values (?,?) on conflict do nothing", id, role.name());
    }
    return new Person(id, login, name, unit, Set.of(roles), (int) number(jdbc, "epoch", login));
  }

  private static long number(JdbcTemplate jdbc, String column, String login) {
    Long number =
        jdbc.queryForObject(
            "select " + column + " from account where login = ?", Long.class, login);
    return number == null ? 0 : number;
  }

  /** The authentication of that person, for requests made without a sign-in. */
  public static Authentication as(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person,
        null,
        person.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
  }
}
