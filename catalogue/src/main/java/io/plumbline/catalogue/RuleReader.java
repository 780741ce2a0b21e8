package io.plumbline.catalogue;

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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the rule of a supervision sentence or a provision. */
final class RuleReader {
  static final List<String> KINDS =
      List.of("deadline", "document", "headcount", "amount", "complaint");
  private static final List<String> UNITS =
      List.of("working_days", "calendar_days", "months", "years", "day_of_next_month");
  private static final int MOST = 36_500;

  private final int redAfter;

  RuleReader(int redAfter) {
    this.redAfter = redAfter;
  }

  /** The one rule of that map; a problem where there is none or more than one. */
  Optional<Rule> required(YamlMap map) {
    if (!hasRule(map)) {
      map.problems.error(map.file, map.node, "problem.expected-one-of", String.join(", ", KINDS));
    }
    return read(map);
  }

  static boolean hasRule(YamlMap map) {
    return KINDS.stream().anyMatch(map::has);
  }

  /** The rule of that map, where it has one. */
  Optional<Rule> read(YamlMap map) {
    List<String> kinds = KINDS.stream().filter(map::has).toList();
    if (kinds.size() > 1) {
      map.problems.error(
          map.file, map.keyNode(kinds.get(1)), "problem.only-one-of", String.join(", ", kinds));
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : map.map(kinds.get(0)).flatMap(rule -> rule(kinds.get(0), rule));
  }

  private Optional<Rule> rule(String kind, YamlMap map) {
    return switch (kind) {
      case "deadline" -> deadline(map);
      case "document" -> document(map);
      case "headcount" -> headcount(map);
      case "amount" -> amount(map);
      default -> {
        map.allow();
        yield Optional.of(new ComplaintRule());
      }
    };
  }

  private Optional<Rule> deadline(YamlMap map) {
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
    Trigger from = map.map("from").flatMap(this::trigger).orElse(null);
    Trigger to = map.map("to").flatMap(this::trigger).orElse(null);
    return limit(map).map(limit -> new Deadline(limit, from, to, extension(map, limit), redAfter));
  }

  /** The one limit of that map. */
  Optional<Limit> limit(YamlMap map) {
    List<String> units = UNITS.stream().filter(map::has).toList();
    if (units.size() != 1) {
      map.problems.error(map.file, map.node, "problem.expected-one-of", String.join(", ", UNITS));
      return Optional.empty();
    }
    String unit = units.get(0);
    boolean roll = map.flag("roll", true);
    return map.integer(unit, 1, unit.equals("day_of_next_month") ? 31 : MOST)
        .map(n -> limit(unit, n, roll));
  }

  private static Limit limit(String unit, int number, boolean roll) {
    return switch (unit) {
      case "working_days" -> new Limit.WorkingDays(number);
      case "calendar_days" -> new Limit.CalendarDays(number, roll);
      case "months" -> new Limit.Months(number, roll);
      case "years" -> new Limit.Months(Math.min(number, 1000) * 12, roll);
      default -> new Limit.DayOfNextMonth(number);
    };
  }

  private static Deadline.@Nullable Extension extension(YamlMap map, Limit limit) {
    Optional<YamlMap> extension = map.map("extension");
    if (extension.isEmpty()) {
      return null;
    }
    String unit =
        limit instanceof Limit.WorkingDays
            ? "working_days"
            : limit instanceof Limit.Months ? "months" : "calendar_days";
    YamlMap more = extension.get().allow("document", unit);
    more.required(unit);
    Optional<String> document = more.requiredString("document");
    Optional<Integer> number = more.integer(unit, 1, MOST);
    if (limit instanceof Limit.DayOfNextMonth) {
      map.problems.error(map.file, map.keyNode("extension"), "problem.fixed-date-extended");
      return null;
    }
    return document.isPresent() && number.isPresent()
        ? new Deadline.Extension(document.get(), number.get())
        : null;
  }

  private Optional<Trigger> trigger(YamlMap map) {
    List<String> kinds =
        List.of("opened", "entered", "completed", "document", "amount", "paid", "closed");
    map.allow(kinds.toArray(String[]::new));
    if (map.keys().size() != 1) {
      map.problems.error(map.file, map.node, "problem.expected-one-of", String.join(", ", kinds));
      return Optional.empty();
    }
    String kind = map.keys().iterator().next();
    return map.string(kind).flatMap(word -> trigger(kind, word));
  }

  private static Optional<Trigger> trigger(String kind, String word) {
    return Optional.ofNullable(
        switch (kind) {
          case "opened" -> new Trigger.Opened();
          case "entered" -> new Trigger.Entered(word);
          case "completed" -> new Trigger.Completed(word);
          case "document" -> new Trigger.Filed(word);
          case "amount" -> new Trigger.Happened(EventKind.AMOUNT);
          case "paid" -> new Trigger.Happened(EventKind.PAY);
          case "closed" -> new Trigger.Closed();
          default -> null;
        });
  }

  private static Optional<Rule> document(YamlMap map) {
    map.allow("name", "minimum_signers", "when");
    Optional<String> when = map.string("when");
    if (when.isPresent() && !when.get().equals("major_case")) {
      map.problems.error(
          map.file, map.value("when").orElse(map.node), "problem.expected-one-of", "major_case");
    }
    int signers = map.integer("minimum_signers", 1, 100).orElse(0);
    return map.requiredText("name").map(name -> new DocumentRule(name, signers, when.isPresent()));
  }

  private static Optional<Rule> headcount(YamlMap map) {
    map.allow("minimum", "role");
    map.required("minimum");
    Text role = map.text("role").orElse(new Text("办理", "handling"));
    return map.integer("minimum", 1, 1000).map(minimum -> new Headcount(minimum, role));
  }

  private static Optional<Rule> amount(YamlMap map) {
    map.allow("per", "minimum", "maximum");
    Optional<String> per = map.requiredString("per");
    if (per.isPresent() && !Set.of("case", "person").contains(per.get())) {
      map.problems.error(
          map.file, map.value("per").orElse(map.node), "problem.expected-one-of", "case, person");
    }
    BigDecimal minimum = decimal(map, "minimum");
    BigDecimal maximum = decimal(map, "maximum");
    if (minimum == null && maximum == null) {
      map.problems.error(map.file, map.node, "problem.expected-one-of", "minimum, maximum");
    } else if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      map.problems.error(
          map.file, map.keyNode("maximum"), "problem.maximum-below-minimum", minimum, maximum);
    }
    return Optional.of(
        new AmountRule(minimum, maximum, per.map(p -> p.equals("person")).orElse(false)));
  }

  private static @Nullable BigDecimal decimal(YamlMap map, String key) {
    Optional<String> word = map.string(key);
    if (word.isEmpty()) {
      return null;
    }
    if (word.get().matches("\\d{1,15}(\\.\\d{1,2})?")) {
      return new BigDecimal(word.get());
    }
    Node at = map.value(key).orElse(map.node);
    map.problems.error(map.file, at, "problem.expected-amount", word.get());
    return null;
  }
}
