package io.plumbline.kernel.events;

import java.util.Locale;
import java.util.Optional;

/** What kind of fact an event is, in the order in which facts of one time are taken. */
public enum EventKind {
  OPEN,
  ENTER,
  MAJOR,
  PEOPLE,
  DOCUMENT,
  AMOUNT,
  COMPLAINT,
  SUSPEND,
  RESUME,
  COMPLETE,
  RETURN,
  CLOSE,
  WITHDRAW,
  PAY,
  CORRECT,
  RETRACT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word of event logs, such as {@code complete}. */
  public String code() {
    return code;
  }

  /** The kind of that word, in any case of letters. */
  public static Optional<EventKind> ofCode(String word) {
    for (EventKind kind : values()) {
      if (kind.code.equalsIgnoreCase(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether it changes another event rather than the case. */
  public boolean isAmendment() {
    return this == CORRECT || this == RETRACT;
  }

  /** Whether a bare date puts it behind the other facts of that date. */
  boolean standsLastOnBareDate() {
    return this == COMPLETE || this == CLOSE || this == WITHDRAW;
  }
}
