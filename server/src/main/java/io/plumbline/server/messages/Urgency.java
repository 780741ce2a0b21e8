package io.plumbline.server.messages;

/** How soon somebody must hear of something. */
public enum Urgency {
  /** At once, also at night and on rest days, such as a red card. */
  URGENT,
  /** In the bureau's hours. */
  NORMAL,
  /** Some time; by e-mail in the daily digest. */
  ROUTINE
}
