package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.Behind;
import io.plumbline.catalogue.Shared.PlacedRule;
import io.plumbline.catalogue.Shared.Scope;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code statutes.yaml}: the law behind the charts, each value with its own dates. */
final class StatutesReader {
  private final YamlMap map;
  private final Shared shared;
  private final RuleReader rules;
  private final Register<Text> statutes;
  private final Map<String, List<Behind>> versions = new LinkedHashMap<>();

  StatutesReader(YamlMap map, Shared shared, RuleReader rules) {
    this.map = map;
    this.shared = shared;
    this.rules = rules;
    this.statutes = new Register<>("statutes.yaml", map.problems());
  }

  void read() {
    map.allow("statutes", "provisions");
    map.requires("statutes");
    map.maps("statutes").forEach(this::statute);
    map.maps("provisions").forEach(this::provision);
  }

  private void statute(YamlMap statute) {
    statute.allow("id", "name");
    Optional<Text> name = statute.requiredText("name");
    statute
        .requiredString("id")
        .ifPresent(id -> statutes.put(id, statute.valuePlace("id"), name.orElse(Text.same(id))));
  }

  private void provision(YamlMap provision) {
    provision.allow(
        "id",
        "text",
        "applies_to",
        "in_force_from",
        "in_force_until",
        "confirmed",
        "deadline",
        "amount",
        "note");
    provision.requires("id");
    Optional<Word> id =
        provision.value("id").flatMap(provision::word).filter(word -> isId(provision, word));
    Optional<Text> text = provision.requiredText("text");
    Optional<PlacedRule> rule = rules.rule(provision, List.of("deadline", "amount"));
    Validity validity = Dates.validity(provision);
    boolean confirmed = provision.flag("confirmed", true);
    Text note = provision.text("note").orElse(null);
    Scope scope = scope(provision, rule);
    id.ifPresent(
        word -> {
          Rule read = rule.map(PlacedRule::rule).orElse(null);
          Text words = text.orElse(Text.same(word.value()));
          Provision behind = new Provision(word.value(), words, validity, confirmed, read, note);
          put(word, new Behind(behind, scope, rule.orElse(null)));
          noteUnconfirmed(word, confirmed);
        });
  }

  private void noteUnconfirmed(Word id, boolean confirmed) {
    if (!confirmed) {
      map.problems().note(id.place(), "problem.unconfirmed", id.value());
    }
  }

  private boolean isId(YamlMap provision, Word id) {
    if (!isProvisionId(id.value())) {
      provision.error(id.place(), "problem.provision-id", id.value());
      return false;
    }
    statutes.find(
        new Word(id.place(), id.value().substring(0, id.value().indexOf('/')), id.quoted()));
    return true;
  }

  private static boolean isProvisionId(String id) {
    List<String> parts = List.of(id.split("/", -1));
    return (parts.size() == 2 || parts.size() == 3) && !parts.contains("");
  }

  private static Scope scope(YamlMap provision, Optional<PlacedRule> rule) {
    if (rule.isPresent() && !provision.has("applies_to")) {
      provision.error(rule.get().place(), "problem.uncertain-scope");
    }
    if (rule.isPresent() && rule.get().rule() instanceof Deadline deadline) {
      edges(provision, rule.get(), deadline);
    }
    return new Scope(provision.words("applies_to"), false);
  }

  /** A provision stands at no stage whose entering and completing could be meant. */
  private static void edges(YamlMap provision, PlacedRule rule, Deadline deadline) {
    if (deadline.from() == null) {
      provision.error(rule.place(), "problem.missing-key", "from");
    }
    if (deadline.to() == null) {
      provision.error(rule.place(), "problem.missing-key", "to");
    }
  }

  /** One id may have several values, each for its own time. */
  private void put(Word id, Behind behind) {
    List<Behind> earlier = versions.computeIfAbsent(id.value(), word -> new ArrayList<>());
    boolean clashes =
        earlier.stream()
            .anyMatch(
                other -> Dates.meet(other.provision().validity(), behind.provision().validity()));
    earlier.add(behind);
    if (earlier.size() == 1 || clashes) {
      shared.provisions.put(id.value(), id.place(), earlier);
    }
  }
}
