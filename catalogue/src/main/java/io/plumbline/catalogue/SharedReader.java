package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.Scope;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the files that hold what items share: sentences, units, statutes, suspension grounds. */
final class SharedReader {
  private static final String NOTHING_YET = "nothing yet";
  private final Shared shared;
  private final RuleReader rules;

  SharedReader(Shared shared, RuleReader rules) {
    this.shared = shared;
    this.rules = rules;
  }

  void sentences(YamlMap map, Map<String, Sentence> into, String service) {
    for (String id : map.keys()) {
      map.map(id)
          .ifPresent(
              sentence -> {
                sentence.allow("zh", "en", service);
                List<String> served = served(sentence, service);
                sentence.words().ifPresent(words -> into.put(id, new Sentence(id, words, served)));
              });
    }
  }

  private static List<String> served(YamlMap sentence, String service) {
    Optional<Node> value = sentence.required(service);
    boolean nothing =
        value.isPresent()
            && value.get() instanceof ScalarNode scalar
            && scalar.getValue().equals(NOTHING_YET);
    return nothing ? List.of() : sentence.strings(service);
  }

  void points(YamlMap map) {
    for (String id : map.keys()) {
      map.map(id)
          .ifPresent(
              point -> {
                point.allow("zh", "en", "deadline", "document", "headcount", "amount", "complaint");
                Optional<Rule> rule = rules.required(point);
                Optional<Text> words = point.words();
                if (rule.isPresent() && words.isPresent()) {
                  shared.points.put(id, new Shared.Point(words.get(), rule.get()));
                }
              });
    }
  }

  List<Unit> units(YamlMap map) {
    map.allow("units", "classes", "responsible");
    List<Unit> units = new ArrayList<>();
    for (YamlMap unit : map.maps("units")) {
      unit.allow("id", "en", "parent");
      unit.requiredString("id")
          .ifPresent(
              id ->
                  units.add(
                      new Unit(
                          id,
                          new Text(id, unit.string("en").orElse(id)),
                          unit.string("parent").orElse(null))));
    }
    Set<String> ids = new TreeSet<>(units.stream().map(Unit::id).toList());
    map.maps("units").forEach(unit -> known(unit, "parent", ids));
    Set<String> classes = new TreeSet<>();
    for (YamlMap unitClass : map.maps("classes")) {
      unitClass.allow("id", "en", "units");
      unitClass.requiredString("id").ifPresent(classes::add);
      knownAll(unitClass, "units", ids);
    }
    map.maps("responsible").forEach(phrase -> responsible(phrase, ids, classes));
    return units;
  }

  private void responsible(YamlMap phrase, Set<String> units, Set<String> classes) {
    phrase.allow("text", "units", "role", "class", "unresolved");
    knownAll(phrase, "units", units);
    known(phrase, "class", classes);
    Optional<String> roleWord = phrase.string("role");
    Optional<Role> role =
        roleWord.flatMap(
            word -> Stream.of(Role.values()).filter(r -> r.code().equals(word)).findFirst());
    if (roleWord.isPresent() && role.isEmpty()) {
      String roles = String.join(", ", Stream.of(Role.values()).map(Role::code).toList());
      phrase.problems.error(
          phrase.file, phrase.value("role").orElse(phrase.node), "problem.expected-one-of", roles);
    }
    if (!phrase.has("units")
        && !phrase.has("role")
        && !phrase.has("class")
        && !phrase.has("unresolved")) {
      phrase.problems.error(
          phrase.file, phrase.node, "problem.expected-one-of", "units, role, class, unresolved");
    }
    phrase
        .requiredString("text")
        .ifPresent(
            text ->
                shared.responsible.put(
                    text,
                    new Responsible(
                        text,
                        phrase.strings("units"),
                        role.orElse(null),
                        phrase.string("class").orElse(null),
                        phrase.text("unresolved").orElse(null))));
  }

  private static void known(YamlMap map, String key, Set<String> known) {
    map.string(key)
        .filter(id -> !known.contains(id))
        .ifPresent(
            id ->
                map.problems.error(
                    map.file,
                    map.value(key).orElse(map.node),
                    "problem.unknown-id",
                    id,
                    Nearest.to(id, known)));
  }

  private static void knownAll(YamlMap map, String key, Set<String> known) {
    for (Node at : map.list(key)) {
      map.scalar(at)
          .filter(id -> !known.contains(id))
          .ifPresent(
              id ->
                  map.problems.error(
                      map.file, at, "problem.unknown-id", id, Nearest.to(id, known)));
    }
  }

  void statutes(YamlMap map) {
    map.allow("statutes", "provisions");
    Set<String> statutes = new TreeSet<>();
    for (YamlMap statute : map.maps("statutes")) {
      statute.allow("id", "name");
      statute.requiredString("id").ifPresent(statutes::add);
      statute.requiredText("name");
    }
    map.maps("provisions").forEach(provision -> provision(provision, statutes));
  }

  private void provision(YamlMap map, Set<String> statutes) {
    map.allow(
        "id",
        "text",
        "applies_to",
        "in_force_from",
        "in_force_until",
        "confirmed",
        "note",
        "deadline",
        "document",
        "headcount",
        "amount",
        "complaint");
    Optional<String> id = map.requiredString("id");
    Optional<Text> text = map.requiredText("text");
    Validity validity = new Validity(map.date("in_force_from"), map.date("in_force_until"));
    Optional<Rule> rule = rules.read(map);
    if (id.isEmpty() || text.isEmpty()) {
      return;
    }
    if (!statutes.contains(id.get().split("/")[0])) {
      map.problems.error(
          map.file,
          map.value("id").orElse(map.node),
          "problem.unknown-id",
          id.get(),
          Nearest.to(id.get(), statutes));
    }
    if (shared.provisions.containsKey(id.get())) {
      map.problems.error(
          map.file, map.value("id").orElse(map.node), "problem.doubled-id", id.get());
    }
    shared.provisions.put(
        id.get(),
        new Provision(
            id.get(),
            text.get(),
            validity,
            map.flag("confirmed", true),
            rule.orElse(null),
            map.text("note").orElse(null)));
    shared.provisionScopes.put(id.get(), new Scope(map.strings("applies_to"), false));
  }

  void grounds(YamlMap settings) {
    for (YamlMap map : settings.maps("suspensions")) {
      map.allow(
          "ground",
          "applies_to",
          "provision",
          "working_days",
          "calendar_days",
          "months",
          "years",
          "day_of_next_month",
          "roll");
      boolean limited =
          Stream.of("working_days", "calendar_days", "months", "years", "day_of_next_month")
              .anyMatch(map::has);
      Limit limit = limited ? rules.limit(map).orElse(null) : null;
      Scope scope = new Scope(map.strings("applies_to"), !map.has("applies_to"));
      map.requiredText("ground")
          .ifPresent(
              ground ->
                  shared.grounds.add(
                      new Shared.Ground(
                          new SuspensionGround(ground, limit, map.string("provision").orElse(null)),
                          scope)));
    }
  }
}
