package io.plumbline.kernel;

import java.util.List;

/**
 * Something to be said to a person, by key, so that each door can say it in Chinese or English.
 *
 * @param key the key of the sentence, such as {@code csv.unknown-event}
 * @param args what the sentence is about, in the order of its places; a {@link Text} is said in the
 *     language of the sentence
 */
public record Message(String key, List<Object> args) {
  public Message {
    args = List.copyOf(args);
  }

  /** A message with these arguments. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }
}
