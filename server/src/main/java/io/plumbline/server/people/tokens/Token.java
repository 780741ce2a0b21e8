package io.plumbline.server.people.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as the list shows it.
 *
 * @param prefix its first characters, by which its holder can tell which it is
 * @param life when it was made, ends, was revoked and last used
 */
record Token(long id, String prefix, TokenWish grant, String createdBy, Life life) {
  /** The moments of a token's life. */
  record Life(Instant createdAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {}

  static Token of(ResultSet row, int number) throws SQLException {
    TokenWish grant =
        new TokenWish(
            row.getString(2),
            row.getString(4),
            List.of((String[]) row.getArray(5).getArray()),
            instant(row, 8));
    Life life = new Life(row.getTimestamp(7).toInstant(), instant(row, 9), instant(row, 10));
    return new Token(row.getLong(1), row.getString(3), grant, row.getString(6), life);
  }

  public boolean expiredAt(Instant now) {
    Instant expires = grant.expiresAt();
    return expires != null && !now.isBefore(expires);
  }

  public boolean revoked() {
    return life.revokedAt() != null;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
