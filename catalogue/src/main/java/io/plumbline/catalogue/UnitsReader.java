package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.catalogue.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code units.yaml}: units, classes of units, and whom each printed 责任主体 means. */
final class UnitsReader {
  private static final Map<String, Role> ROLES =
      new Choices<Role>()
          .with(Role.STAFF.code(), Role.STAFF)
          .with(Role.SECTION_CHIEF.code(), Role.SECTION_CHIEF)
          .with(Role.DEPUTY_DIRECTOR.code(), Role.DEPUTY_DIRECTOR)
          .with(Role.HEAD.code(), Role.HEAD)
          .map();

  private final YamlMap map;
  private final Shared shared;

  UnitsReader(YamlMap map, Shared shared) {
    this.map = map;
    this.shared = shared;
  }

  void read() {
    map.allow("units", "classes", "responsible");
    map.requires("units");
    List<YamlMap> units = map.maps("units");
    units.forEach(this::unit);
    units.forEach(this::parent);
    map.maps("classes").forEach(this::unitClass);
    map.maps("responsible").forEach(this::responsible);
  }

  private void unit(YamlMap unit) {
    unit.allow("id", "en", "parent");
    Optional<String> id = unit.requiredString("id");
    String english = unit.string("en").or(() -> id).orElse("");
    @Nullable String parent = unit.string("parent").orElse(null);
    id.ifPresent(
        i -> shared.units.put(i, unit.valuePlace("id"), new Unit(i, new Text(i, english), parent)));
  }

  private void parent(YamlMap unit) {
    Optional<Word> parent =
        unit.value("parent").filter(Word.class::isInstance).map(Word.class::cast);
    parent.filter(word -> !word.isNothing()).ifPresent(shared.units::find);
    unit.value("id")
        .filter(Word.class::isInstance)
        .map(id -> ((Word) id).value())
        .filter(this::leadsBackToItself)
        .ifPresent(id -> map.error(unit.valuePlace("parent"), "problem.parent-circle", id));
  }

  private boolean leadsBackToItself(String id) {
    Set<String> seen = new HashSet<>();
    String above = above(id);
    while (above != null && seen.add(above)) {
      if (above.equals(id)) {
        return true;
      }
      above = above(above);
    }
    return false;
  }

  private @Nullable String above(String id) {
    Unit unit = shared.units.get(id).orElse(null);
    return unit == null ? null : unit.parent();
  }

  private void unitClass(YamlMap unitClass) {
    unitClass.allow("id", "en", "units");
    unitClass.string("en");
    unitClass.requires("units");
    List<String> members = known(unitClass);
    unitClass
        .requiredString("id")
        .ifPresent(id -> shared.classes.put(id, unitClass.valuePlace("id"), members));
  }

  private List<String> known(YamlMap map) {
    List<Word> words = map.words("units");
    return words.stream().flatMap(word -> shared.units.find(word).stream()).map(Unit::id).toList();
  }

  private void responsible(YamlMap phrase) {
    phrase.allow("text", "units", "role", "class", "unresolved");
    onlyOneMeaning(phrase);
    Optional<Word> unitClass = phrase.value("class").flatMap(phrase::word);
    List<String> members = unitClass.flatMap(shared.classes::find).orElse(List.of());
    List<String> units = phrase.has("units") ? known(phrase) : members;
    Role role = phrase.choice("role", ROLES).orElse(null);
    Text unresolved = phrase.text("unresolved").orElse(null);
    phrase
        .requiredString("text")
        .ifPresent(
            text -> {
              String named = unitClass.map(Word::value).orElse(null);
              put(phrase, new Responsible(text, units, role, named, unresolved));
            });
  }

  private void put(YamlMap phrase, Responsible responsible) {
    Place at = phrase.valuePlace("text");
    shared.responsible.put(responsible.printed(), at, responsible);
    if (responsible.unresolved() != null) {
      phrase
          .problems()
          .note(at, "problem.unresolved", responsible.printed(), responsible.unresolved());
    }
  }

  private static void onlyOneMeaning(YamlMap phrase) {
    List<String> all = List.of("units", "role", "class", "unresolved");
    List<String> found = phrase.keys().stream().filter(all::contains).toList();
    if (found.isEmpty()) {
      phrase.error(phrase.place(), "problem.expected-one-key", String.join(", ", all));
    } else if (found.size() > 1 && Stream.of("class", "unresolved").anyMatch(found::contains)) {
      String extra = found.get(1);
      phrase.error(phrase.keyPlace(extra), "problem.responsible-both", extra, found.get(0));
    }
  }
}
