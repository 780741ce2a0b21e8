package io.plumbline.server.charts;

import io.plumbline.server.law.Citation;

/** What a provision is called, such as 《行政许可法》第32条. */
final class ProvisionName {
  private ProvisionName() {}

  /** The name of the provision of that id, {@code STATUTE/ARTICLE}; another id is its own name. */
  static String of(String id, Words words) {
    Citation cited = Citation.of(id);
    return cited.isNumbered()
        ? words.say("charts.provision", cited.statute(), cited.article())
        : id;
  }
}
