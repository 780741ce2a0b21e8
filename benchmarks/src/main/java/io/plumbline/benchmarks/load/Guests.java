package io.plumbline.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** Puts accounts and a token for one run into a database made for it. */
final class Guests {
  private final Connection database;
  private final String prefix;

  /**
   * @param prefix what the names of this run's guests begin with; their numbers count from 1
   */
  Guests(Connection database, String prefix) {
    this.database = database;
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  /** The first so many guests: inspectors, who see all. */
  void inspectors(int count, String password) throws SQLException {
    people(1, count, "INSPECTOR", password);
  }

  /** The next so many: clerks of one unit, who have all open cases between them. */
  void clerks(int count, String password) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("insert into unit (id, name_zh, name_en) values ('load', '压测科', 'Load') on conflict do nothing");
      people(count + 1, 2 * count, "CLERK", password);
      statement.execute("update account set unit_id = 'load' where login like '" + prefix + "%'");
      statement.execute(
          "with desk as (select id, row_number() over (order by id) - 1 n from account a"
              + " join account_role r on r.account_id = a.id"
              + " where r.role = 'CLERK' and a.login like '" + prefix + "%'),"
              + " open as (select case_id, row_number() over (order by case_id) % " + count + " n"
              + " from case_file where ended_at is null)"
              + " update case_file c set unit_id = 'load', handler_id = desk.id"
              + " from open join desk using (n) where c.case_id = open.case_id");
      statement.execute("analyze");
    }
  }

  private void people(int from, int to, String role, String password) throws SQLException {
    database.createStatement().execute("create extension if not exists pgcrypto");
    String sql =
        "with made as (insert into account (login, name, password_hash, must_change, created_at)"
            + " select ? || n, '访客' || n, crypt(?, gen_salt('bf', 10)), false, now()"
            + " from generate_series(?, ?) n returning id)"
            + " insert into account_role select id, ? from made";
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, prefix);
      statement.setString(2, password);
      statement.setInt(3, from);
      statement.setInt(4, to);
      statement.setString(5, role);
      statement.executeUpdate();
    }
  }

  /** A token that may send events. */
  String token() throws SQLException {
    String token = secret();
    String sql =
        "insert into api_token (name, prefix, hash, scopes, created_by, created_at)"
            + " values ('load', ?, ?, '{events:write}', (select min(id) from account), now())";
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, token.substring(0, 8));
      statement.setBytes(2, digest(token));
      statement.executeUpdate();
    }
    return token;
  }

  static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
