package io.plumbline.server.complaints;

import io.plumbline.server.people.ServerSecret;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes receipt codes, and what is kept in their stead. */
@Component
class Codes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final ServerSecret secret;

  Codes(ServerSecret secret) {
    this.secret = secret;
  }

  /** The code that belongs to a form: the same form, sent twice, has the same. */
  Code ofForm(byte[] nonce) {
    return Code.of(secret.derive("receipt-code", nonce));
  }

  /** The code of what staff enter. */
  Code fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Code.of(bytes);
  }

  /** What is kept: of no use without the server's secret, and no way back with it. */
  byte[] digest(Code code) {
    return secret.derive("receipt-digest", code.bytes());
  }
}
