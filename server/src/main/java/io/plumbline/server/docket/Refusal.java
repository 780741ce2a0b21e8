package io.plumbline.server.docket;

import io.plumbline.kernel.Message;

/**
 * Why an event cannot be taken.
 *
 * @param code stable, for machines, such as {@code stage}
 * @param reason for people: what was expected, what was found, what to try
 */
public record Refusal(String code, Message reason) {
  /** A refusal whose sentence is {@code refusal.CODE}. */
  public static Refusal of(String code, Object... args) {
    return new Refusal(code, Message.of("refusal." + code, args));
  }
}
