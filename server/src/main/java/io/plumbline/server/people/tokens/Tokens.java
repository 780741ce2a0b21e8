package io.plumbline.server.people.tokens;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which systems come in; kept as hashes, so that the database gives none away. */
@Service
public class Tokens {
  static final List<String> SCOPES =
      List.of("events:write", "cases:read", "findings:read", "alerts:read");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MARK = "plumb_";
  private static final Duration LAST_USE = Duration.ofMinutes(1);
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final Acts acts;

  Tokens(JdbcTemplate jdbc, InstantSource clock, Acts acts) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.acts = acts;
  }

  /** Makes a token and gives it out, this once. */
  @Transactional
  String issue(Person by, TokenWish wish) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant expires = wish.expiresAt();
    jdbc.update(
        "insert into api_token (name, prefix, hash, unit_id, scopes, created_by, created_at,"
            + " expires_at) values (?,?,?,?,?,?,?,?)",
        wish.name(),
        token.substring(0, MARK.length() + 4),
        hash(token),
        wish.unitId(),
        wish.scopes().toArray(String[]::new),
        by.id(),
        Timestamp.from(clock.instant()),
        expires == null ? null : Timestamp.from(expires));
    acts.record(by, "token.issued", wish.name(), true, String.join(" ", wish.scopes()));
    return token;
  }

  /** From now on it opens nothing. */
  @Transactional
  void revoke(Person by, long id) {
    Timestamp now = Timestamp.from(clock.instant());
    int changed =
        jdbc.update(
            "update api_token set revoked_at = ? where id = ? and revoked_at is null", now, id);
    if (changed == 1) {
      acts.record(by, "token.revoked", "token:" + id, true, "");
    }
  }

  /** The system that holds that token, where it is valid. */
  public Optional<BusinessSystem> system(String token) {
    Timestamp now = Timestamp.from(clock.instant());
    Optional<BusinessSystem> system =
        jdbc
            .query(
                "select id, name, unit_id, scopes from api_token where hash = ?"
                    + " and revoked_at is null and (expires_at is null or expires_at > ?)",
                Tokens::system,
                hash(token),
                now)
            .stream()
            .findFirst();
    system.ifPresent(found -> used(found.tokenId()));
    return system;
  }

  /** Kept at most once a minute, so that reading does not become writing. */
  private void used(long id) {
    Instant now = clock.instant();
    jdbc.update(
        "update api_token set last_used_at = ?"
            + " where id = ? and (last_used_at is null or last_used_at <= ?)",
        Timestamp.from(now),
        id,
        Timestamp.from(now.minus(LAST_USE)));
  }

  List<Token> all() {
    return jdbc.query(
        "select t.id, t.name, t.prefix, t.unit_id, t.scopes, a.name, t.created_at, t.expires_at,"
            + " t.revoked_at, t.last_used_at from api_token t join account a on a.id = t.created_by"
            + " order by t.revoked_at is not null, t.id desc limit 500",
        Token::of);
  }

  private static BusinessSystem system(ResultSet row, int number) throws SQLException {
    return new BusinessSystem(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Set.of((String[]) row.getArray(4).getArray()));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
