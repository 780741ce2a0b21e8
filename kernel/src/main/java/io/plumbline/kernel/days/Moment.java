package io.plumbline.kernel.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An instant together with the legal day on which it falls.
 *
 * @param at the instant
 * @param on its local date in the catalogue's time zone
 */
public record Moment(Instant at, LocalDate on) {

  /** The moment of that instant in that zone. */
  public static Moment of(Instant at, ZoneId zone) {
    return new Moment(at, LocalDate.ofInstant(at, zone));
  }

  /** Whether this moment comes later than the other. */
  public boolean isAfter(Moment other) {
    return at.isAfter(other.at);
  }
}
