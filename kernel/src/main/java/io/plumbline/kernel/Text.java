package io.plumbline.kernel;

/**
 * A text in the two languages of the product.
 *
 * @param zh Chinese, never blank
 * @param en English, never blank; the Chinese again where no translation was given
 */
public record Text(String zh, String en) {
  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Expected a text in both languages, but one is blank.");
    }
  }

  /** The same words in both languages. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** Whether those words, spaces around them left out, are this text in either language. */
  public boolean isSaidBy(String words) {
    return is(words) || (hasSpaceAround(words) && is(words.strip()));
  }

  private boolean is(String words) {
    return words.equals(zh) || words.equals(en);
  }

  private static boolean hasSpaceAround(String words) {
    return !words.isEmpty()
        && (Character.isWhitespace(words.charAt(0))
            || Character.isWhitespace(words.charAt(words.length() - 1)));
  }

  /** The text in that language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
