package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.PlacedRule;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rule of a supervision sentence or a provision. */
final class RuleReader {
  static final List<String> KINDS =
      List.of("deadline", "document", "headcount", "amount", "complaint");
  private static final int MOST_PEOPLE = 1000;
  private static final Map<String, Boolean> PER_PERSON =
      new Choices<Boolean>().with("case", false).with("person", true).map();

  /** The one rule of that map; a problem where there is none or more than one. */
  Optional<PlacedRule> rule(YamlMap map) {
    return map.oneKey(KINDS).flatMap(kind -> map.map(kind).flatMap(rule -> rule(kind, rule)));
  }

  /** The rule of that map, which may have none but of those kinds only one. */
  Optional<PlacedRule> rule(YamlMap map, List<String> kinds) {
    return map.atMostOneKey(kinds).flatMap(kind -> map.map(kind).flatMap(rule -> rule(kind, rule)));
  }

  private Optional<PlacedRule> rule(String kind, YamlMap map) {
    return switch (kind) {
      case "deadline" -> deadline(map);
      case "document" -> placed(map, document(map));
      case "headcount" -> placed(map, headcount(map));
      case "amount" -> placed(map, amount(map));
      default -> placed(map.allow(), Optional.of(new ComplaintRule()));
    };
  }

  private static Optional<PlacedRule> placed(YamlMap map, Optional<Rule> rule) {
    return rule.map(read -> new PlacedRule(read, map.place(), null, null));
  }

  private Optional<PlacedRule> deadline(YamlMap map) {
    map.allow(
        "working_days",
        "calendar_days",
        "months",
        "years",
        "day_of_next_month",
        "roll",
        "from",
        "to",
        "extension");
    Optional<Limit> limit = new LimitReader(map).limit();
    Optional<Edge> from = map.map("from").flatMap(RuleReader::edge);
    Optional<Edge> to = map.map("to").flatMap(RuleReader::edge);
    Deadline.Extension extension = new LimitReader(map).extension();
    if (map.has("from") != from.isPresent() || map.has("to") != to.isPresent()) {
      return Optional.empty();
    }
    return limit.map(
        read -> {
          Trigger starts = from.map(Edge::trigger).orElse(null);
          Trigger stops = to.map(Edge::trigger).orElse(null);
          Deadline deadline = new Deadline(read, starts, stops, extension);
          return new PlacedRule(deadline, map.place(), stage(from), stage(to));
        });
  }

  /** What starts or stops a clock, and the stage that it names; null: none. */
  private record Edge(Trigger trigger, @Nullable Word stage) {}

  private static @Nullable Word stage(Optional<Edge> edge) {
    return edge.map(Edge::stage).orElse(null);
  }

  private static Optional<Edge> edge(YamlMap map) {
    List<String> kinds =
        List.of("opened", "entered", "completed", "document", "amount", "paid", "closed");
    map.allow(kinds.toArray(String[]::new));
    return map.oneKey(kinds).flatMap(kind -> edge(map, kind));
  }

  private static Optional<Edge> edge(YamlMap map, String kind) {
    Optional<Word> word = map.value(kind).flatMap(map::word);
    return switch (kind) {
      case "entered" -> word.map(stage -> new Edge(new Trigger.Entered(stage.value()), stage));
      case "completed" -> word.map(stage -> new Edge(new Trigger.Completed(stage.value()), stage));
      case "document" -> word.map(name -> new Edge(new Trigger.Filed(name.value()), null));
      case "amount" -> fixed(map, kind, "decided", new Trigger.Happened(EventKind.AMOUNT));
      case "paid" -> fixed(map, kind, "case", new Trigger.Happened(EventKind.PAY));
      case "closed" -> fixed(map, kind, "case", new Trigger.Closed());
      default -> fixed(map, kind, "case", new Trigger.Opened());
    };
  }

  private static Optional<Edge> fixed(YamlMap map, String kind, String word, Trigger trigger) {
    return map.choice(kind, Map.of(word, trigger)).map(chosen -> new Edge(chosen, null));
  }

  private static Optional<Rule> document(YamlMap map) {
    map.allow("name", "minimum_signers", "when");
    boolean majorOnly = map.choice("when", Map.of("major_case", true)).orElse(false);
    int signers = map.integer("minimum_signers", 1, MOST_PEOPLE).orElse(0);
    return map.requiredText("name").map(name -> new DocumentRule(name, signers, majorOnly));
  }

  private static Optional<Rule> headcount(YamlMap map) {
    map.allow("minimum", "role");
    map.requires("minimum");
    Text role = map.text("role").orElse(new Text("办理", "handling"));
    return map.integer("minimum", 1, MOST_PEOPLE).map(minimum -> new Headcount(minimum, role));
  }

  private static Optional<Rule> amount(YamlMap map) {
    map.allow("per", "minimum", "maximum");
    map.requires("per");
    Optional<Boolean> perPerson = map.choice("per", PER_PERSON);
    BigDecimal minimum = map.amount("minimum").orElse(null);
    BigDecimal maximum = map.amount("maximum").orElse(null);
    if (!map.has("minimum") && !map.has("maximum")) {
      map.error(map.place(), "problem.expected-one-key", "minimum, maximum");
    } else if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      map.error(map.valuePlace("maximum"), "problem.maximum-below-minimum", minimum, maximum);
    }
    return perPerson.map(each -> new AmountRule(minimum, maximum, each));
  }
}
