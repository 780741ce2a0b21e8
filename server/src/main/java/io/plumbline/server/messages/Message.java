package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to be said to somebody.
 *
 * @param template by which it is put into words
 * @param values of the template's placeholders; line ends in them become spaces; see {@link #both}
 * @param link the page that it is about, from the server's root; empty where there is none
 * @param onceKey what makes it this message: the same key is never sent twice
 */
public record Message(
    Recipient to,
    String template,
    Map<String, String> values,
    String link,
    String onceKey,
    Urgency urgency) {
  private static final int LONGEST_KEY = 300;
  private static final String BETWEEN = "\u241f";

  public Message {
    Map<String, String> clean = new TreeMap<>();
    values.forEach((name, value) -> clean.put(name, Addresses.oneLine(value)));
    values = Map.copyOf(clean);
    if (onceKey.isBlank() || onceKey.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("Expected a key of 1 to 300 characters: " + onceKey);
    }
    if (!link.isEmpty() && !link.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")) {
      throw new IllegalArgumentException("Expected a path of this server, but found " + link);
    }
  }

  /** A value that is said differently in the two languages, such as an item's name. */
  public static String both(Text text) {
    return text.zh() + BETWEEN + text.en();
  }

  /** That value in one language. */
  static String in(Language language, String value) {
    int between = value.indexOf(BETWEEN);
    if (between < 0) {
      return value;
    }
    return language == Language.ZH ? value.substring(0, between) : value.substring(between + 1);
  }
}
