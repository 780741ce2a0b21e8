package io.plumbline.server.charts;

/** What a provision is called, such as 《行政许可法》第32条. */
final class ProvisionName {
  private ProvisionName() {}

  /** The name of the provision of that id, {@code STATUTE/ARTICLE}; another id is its own name. */
  static String of(String id, Words words) {
    int slash = id.lastIndexOf('/');
    String article = id.substring(slash + 1);
    boolean numbered = !article.isEmpty() && article.chars().allMatch(Character::isDigit);
    return slash > 0 && numbered
        ? words.say("charts.provision", id.substring(0, slash), article)
        : id;
  }
}
