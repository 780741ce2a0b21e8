package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.PlacedRule;
import io.plumbline.catalogue.Shared.Point;
import io.plumbline.catalogue.YamlNode.Rows;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Sentence;
import java.util.List;
import java.util.Optional;

/** Reads the files that hold every sentence once. */
final class SentencesReader {
  private static final String NOTHING_YET = "nothing yet";

  private SentencesReader() {}

  /** Risks or measures; under that key stands what serves them. */
  static void sentences(YamlMap map, Register<Sentence> into, String service) {
    for (String id : map.keys()) {
      Optional<Sentence> read = map.map(id).flatMap(sentence -> sentence(id, sentence, service));
      read.ifPresentOrElse(
          sentence -> into.put(id, map.keyPlace(id), sentence),
          () -> into.faulty(id, map.keyPlace(id)));
    }
  }

  private static Optional<Sentence> sentence(String id, YamlMap map, String service) {
    map.allow("zh", "en", service);
    map.requires(service);
    List<String> served = served(map, service);
    return map.words().map(words -> new Sentence(id, words, served));
  }

  private static List<String> served(YamlMap map, String service) {
    Optional<YamlNode> value = map.value(service);
    if (value.isEmpty() || isNothingYet(value.get())) {
      return List.of();
    }
    if (!(value.get() instanceof Rows)) {
      map.error(value.get().place(), "problem.nothing-yet", value.get().found());
      return List.of();
    }
    List<Word> names = map.words(service);
    names.forEach(name -> isCapability(map, name));
    return names.stream().map(Word::value).toList();
  }

  private static void isCapability(YamlMap map, Word name) {
    if (Capability.ofCode(name.value()).isEmpty()) {
      String nearest = Nearest.to(name.value(), Capability.codes());
      map.error(name.place(), "problem.unknown-id", name.value(), nearest);
    }
  }

  private static boolean isNothingYet(YamlNode value) {
    return value instanceof Word word && word.value().equals(NOTHING_YET);
  }

  /** Supervision sentences with their rules. */
  static void points(YamlMap map, Register<Point> into, RuleReader rules) {
    for (String id : map.keys()) {
      Optional<Point> read = map.map(id).flatMap(point -> point(point, rules));
      read.ifPresentOrElse(
          point -> into.put(id, map.keyPlace(id), point), () -> into.faulty(id, map.keyPlace(id)));
    }
  }

  private static Optional<Point> point(YamlMap map, RuleReader rules) {
    map.allow("zh", "en", "deadline", "document", "headcount", "amount", "complaint");
    Optional<Text> words = map.words();
    Optional<PlacedRule> rule = rules.rule(map);
    return words.flatMap(text -> rule.map(read -> new Point(text, read)));
  }
}
