package io.plumbline.server.cases;

import java.util.UUID;

/** One-time ids for forms: the same form sent twice is one event. */
public final class Tokens {
  public String next() {
    return UUID.randomUUID().toString();
  }
}
