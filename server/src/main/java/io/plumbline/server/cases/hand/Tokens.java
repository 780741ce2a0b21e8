package io.plumbline.server.cases.hand;

import java.util.UUID;

/** One-time ids for forms: the same form sent twice is one event. */
public final class Tokens {
  public String next() {
    return UUID.randomUUID().toString();
  }

  /** Whether that is one. */
  public static boolean isToken(String token) {
    try {
      return UUID.fromString(token).toString().equals(token);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
