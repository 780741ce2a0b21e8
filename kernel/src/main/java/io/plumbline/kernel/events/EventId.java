package io.plumbline.kernel.events;

/**
 * Who says so, and under which number.
 *
 * @param source the system or person that recorded the event; empty where unknown
 * @param id its number there; empty where it has none, and then its content is its identity
 */
public record EventId(String source, String id) {
  /** Of an event without a number. */
  public static final EventId NONE = new EventId("", "");
}
