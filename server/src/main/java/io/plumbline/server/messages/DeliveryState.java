package io.plumbline.server.messages;

import java.util.Locale;

/** What became of a message on its way; accepted is not delivered. */
public enum DeliveryState {
  /** Waits in the outbox. */
  QUEUED,
  /** The gateway or mail server has taken it over; whether it arrived is not known. */
  ACCEPTED,
  /** The gateway reported that it arrived. */
  DELIVERED,
  /** Was not taken over, and will be tried again. */
  FAILED_FOR_NOW,
  /** Did not go out or did not arrive, and is not tried again. */
  FAILED_FOR_GOOD;

  /** As keys and addresses write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
