package io.plumbline.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The tokens of forms that anybody may fill in without a session: signed by the server, with the
 * time at which the form was handed out, and kept nowhere. There is no session that a foreign page
 * could misuse; what a browser says to come from another site is refused all the same.
 */
@Component
public class PublicForms implements CsrfTokenRepository {
  private static final String PARAMETER = "_csrf";
  private static final int NONCE = 16;
  private static final int SIGNED = Long.BYTES + NONCE;
  private static final int LENGTH = SIGNED + 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final ServerSecret secret;
  private final InstantSource clock;

  PublicForms(ServerSecret secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * A form that the server handed out.
   *
   * @param nonce tells it from every other
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Form(byte[] nonce, Instant madeAt) {}

  /** The form that was sent with that request; empty where the server handed out none like it. */
  public Optional<Form> sent(HttpServletRequest request) {
    String token = request.getParameter(PARAMETER);
    return token == null ? Optional.empty() : read(token);
  }

  /** The page that is shown in answer carries a fresh form instead of the one that was sent. */
  public void renew(HttpServletRequest request) {
    CsrfToken fresh = generateToken(request);
    request.setAttribute(CsrfToken.class.getName(), fresh);
    request.setAttribute(PARAMETER, fresh);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] signed =
        ByteBuffer.allocate(SIGNED).putLong(clock.instant().toEpochMilli()).put(nonce).array();
    byte[] all = ByteBuffer.allocate(LENGTH).put(signed).put(mac(signed)).array();
    return token(Base64.getUrlEncoder().withoutPadding().encodeToString(all));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    // Kept nowhere: the signature says that it is the server's.
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return isForeign(request) || sent(request).isEmpty()
        ? null
        : token(request.getParameter(PARAMETER));
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return "cross-site".equals(site) || "same-site".equals(site);
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", PARAMETER, value);
  }

  private Optional<Form> read(String token) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] signed = Arrays.copyOf(all, SIGNED);
    if (all.length != LENGTH
        || !MessageDigest.isEqual(mac(signed), Arrays.copyOfRange(all, SIGNED, LENGTH))) {
      return Optional.empty();
    }
    Instant madeAt = Instant.ofEpochMilli(ByteBuffer.wrap(signed).getLong());
    return Optional.of(new Form(Arrays.copyOfRange(signed, Long.BYTES, SIGNED), madeAt));
  }

  private byte[] mac(byte[] signed) {
    return secret.derive("public-form", signed);
  }
}
