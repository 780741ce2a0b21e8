package io.plumbline.kernel.events;

import java.time.Instant;

/**
 * When something happened and when it was learned.
 *
 * @param at when it happened; of a bare date its first instant
 * @param recordedAt when it was learned
 * @param bareDate whether only the date is known
 * @param seq the sender's order among events of one time; 0 where none is given
 */
public record EventTime(Instant at, Instant recordedAt, boolean bareDate, long seq) {
  /** Something learned when it happened. */
  public static EventTime at(Instant at) {
    return new EventTime(at, at, false, 0);
  }
}
