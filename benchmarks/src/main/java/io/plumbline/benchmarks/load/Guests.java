package io.plumbline.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;

/** Puts accounts and a token for one run into a database made for it. */
final class Guests {
  private final Connection database;

  Guests(Connection database) {
    this.database = database;
  }

  /** So many inspectors named {@code guest1} and so on, all with that password. */
  void inspectors(int count, String password) throws SQLException {
    database.createStatement().execute("create extension if not exists pgcrypto");
    String sql =
        "with made as (insert into account (login, name, password_hash, must_change, created_at)"
            + " select 'guest' || n, '访客' || n, crypt(?, gen_salt('bf', 10)), false, now()"
            + " from generate_series(1, ?) n returning id)"
            + " insert into account_role select id, 'INSPECTOR' from made";
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, password);
      statement.setInt(2, count);
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
