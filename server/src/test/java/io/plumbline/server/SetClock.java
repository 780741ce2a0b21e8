package io.plumbline.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where a test sets it; it begins at nine on Monday, 2026-11-23. */
public final class SetClock implements InstantSource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private volatile Instant now = at("2026-11-23T09:00");

  @Override
  public Instant instant() {
    return now;
  }

  /** Sets it to that local time of the bureau. */
  public void set(String local) {
    now = at(local);
  }

  /** So many seconds pass. */
  public void forward(long seconds) {
    now = now.plusSeconds(seconds);
  }

  /** The instant of that local time of the bureau. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
