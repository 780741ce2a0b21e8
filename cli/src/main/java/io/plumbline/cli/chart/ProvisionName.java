package io.plumbline.cli.chart;

import io.plumbline.kernel.Message;
import io.plumbline.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provision's id STATUTE/ARTICLE or STATUTE/ARTICLE/WORD as a lawyer would write it.
 *
 * @param statute the statute's short name
 * @param article the article's number
 * @param word what tells it apart within the article; empty where nothing does
 */
record ProvisionName(String statute, String article, String word) {

  static ProvisionName of(String id) {
    String[] parts = id.split("/", 3);
    return new ProvisionName(
        parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }

  String in(Wording wording) {
    String name = named(bracketed(), article, wording);
    return word.isEmpty() ? name : wording.say(Message.of("cli.provision.part", name, word));
  }

  /** The articles of those provisions, statute by statute. */
  static List<String> grouped(List<String> ids, Wording wording) {
    Map<String, List<String>> articles = new LinkedHashMap<>();
    for (String id : ids) {
      ProvisionName name = of(id);
      List<String> list = articles.computeIfAbsent(name.bracketed(), s -> new ArrayList<>());
      if (!list.contains(name.article())) {
        list.add(name.article());
      }
    }
    List<String> lines = new ArrayList<>();
    String comma = wording.say(Message.of("cli.list.comma"));
    articles.forEach((s, a) -> lines.add(named(s, String.join(comma, a), wording)));
    return lines;
  }

  /** An article without a number is named by its word. */
  private static String named(String statute, String articles, Wording wording) {
    String key = articles.matches("[0-9].*") ? "cli.provision" : "cli.provision.part";
    return wording.say(Message.of(key, statute, articles));
  }

  private String bracketed() {
    return "《" + statute.replace('《', '〈').replace('》', '〉') + "》";
  }
}
