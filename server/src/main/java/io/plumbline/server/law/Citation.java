package io.plumbline.server.law;

/**
 * Where a provision stands, taken from its id, such as 行政许可法/42.
 *
 * @param article its number; empty where the id has none, and is then its own name
 */
public record Citation(String statute, String article) {
  /** The place of the provision of that id. */
  public static Citation of(String id) {
    int slash = id.lastIndexOf('/');
    String article = id.substring(slash + 1);
    boolean numbered = !article.isEmpty() && article.chars().allMatch(Character::isDigit);
    return slash > 0 && numbered
        ? new Citation(id.substring(0, slash), article)
        : new Citation(id, "");
  }

  /** Whether it names an article of a statute. */
  public boolean isNumbered() {
    return !article.isEmpty();
  }
}
