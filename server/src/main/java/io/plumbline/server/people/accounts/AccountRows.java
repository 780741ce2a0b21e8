package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads accounts with their rights. */
@Repository
public class AccountRows {
  static final int PAGE = 50;
  private static final String SELECT =
      "select id, login, name, unit_id, epoch, version, password_hash, must_change, locked_until,"
          + " active, coalesce(desk, ''),"
          + " array(select role from account_role r where r.account_id = a.id) from account a ";
  private final JdbcTemplate jdbc;

  AccountRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Account> byId(long id) {
    return first(jdbc.query(SELECT + "where id = ?", AccountRows::account, id));
  }

  public Optional<Account> byLogin(String login) {
    return first(jdbc.query(SELECT + "where lower(login) = lower(?)", AccountRows::account, login));
  }

  public List<Account> desks() {
    return jdbc.query(
        SELECT
            + "where desk is not null and active order by"
            + " array_position(array['clerk','chief','deputy','inspector'], desk) nulls last, id",
        AccountRows::account);
  }

  /** A page of those whose login or name holds that text. */
  List<Account> page(String text, int number) {
    String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return jdbc.query(
        SELECT + "where login ilike ? or name ilike ? order by lower(login) limit ? offset ?",
        AccountRows::account,
        pattern,
        pattern,
        PAGE + 1,
        (long) PAGE * number);
  }

  /** How many active accounts other than that one hold that right. */
  int others(Role role, long accountId) {
    Integer others =
        jdbc.queryForObject(
            "select count(*) from account_role r join account a on a.id = r.account_id"
                + " where r.role = ? and a.active and a.id <> ?",
            Integer.class,
            role.name(),
            accountId);
    return others == null ? 0 : others;
  }

  private static Optional<Account> first(List<Account> found) {
    return found.stream().findFirst();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    Person person =
        new Person(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            roles(row),
            row.getInt(5));
    Timestamp locked = row.getTimestamp(9);
    return new Account(
        person,
        row.getInt(6),
        new Account.Entry(
            row.getString(7), row.getBoolean(8), locked == null ? null : locked.toInstant()),
        row.getBoolean(10),
        row.getString(11));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray(12).getArray()).stream()
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }
}
