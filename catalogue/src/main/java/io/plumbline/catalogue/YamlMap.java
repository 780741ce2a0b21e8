package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Entry;
import io.plumbline.catalogue.YamlNode.Refused;
import io.plumbline.catalogue.YamlNode.Rows;
import io.plumbline.catalogue.YamlNode.Table;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys with values of a YAML file; what is wrong with them goes to the problems, never lost. */
final class YamlMap {
  private final Table table;
  private final Problems problems;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Map<String, Word> keys = new LinkedHashMap<>();

  YamlMap(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
    table.entries().forEach(this::put);
  }

  private void put(Entry entry) {
    if (entry.key() instanceof Word key && !key.isNothing()) {
      Word first = keys.putIfAbsent(key.value(), key);
      if (first == null) {
        values.put(key.value(), entry.value());
      } else {
        error(key.place(), "problem.duplicate-key", key.value(), first.place().line());
      }
    } else if (!(entry.key() instanceof Refused)) {
      error(entry.key().place(), "problem.expected-scalar-key", entry.key().found());
    }
  }

  /** Says which keys may stand here. */
  YamlMap allow(String... allowed) {
    Set<String> known = Set.of(allowed);
    keys.forEach(
        (key, at) -> {
          if (known.isEmpty()) {
            error(at.place(), "problem.unknown-key-none", key);
          } else if (!known.contains(key)) {
            String all = String.join(", ", allowed);
            error(at.place(), "problem.unknown-key", key, all, Nearest.to(key, known));
          }
        });
    return this;
  }

  static Message foundText(String text) {
    return Message.of("problem.found-text", text);
  }

  void error(Place at, String key, Object... args) {
    problems.error(at, key, args);
  }

  Problems problems() {
    return problems;
  }

  Place place() {
    return table.place();
  }

  /** The place of that key; of the whole map where it has none. */
  Place keyPlace(String key) {
    Word word = keys.get(key);
    return word == null ? place() : word.place();
  }

  /** The place of that key's value; of the whole map where it has none. */
  Place valuePlace(String key) {
    YamlNode value = values.get(key);
    return value == null ? place() : value.place();
  }

  /** The keys, in the order of the file. */
  List<String> keys() {
    return List.copyOf(keys.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<YamlNode> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Says where that key is missing. */
  boolean requires(String key) {
    if (!keys.containsKey(key)) {
      error(place(), "problem.missing-key", key);
    }
    return has(key);
  }

  Optional<String> string(String key) {
    return value(key).flatMap(this::word).map(Word::value);
  }

  Optional<String> requiredString(String key) {
    requires(key);
    return string(key);
  }

  Optional<Word> word(YamlNode at) {
    if (at instanceof Word word && !word.isNothing()) {
      return Optional.of(word);
    }
    return refused(at, "problem.expected-word");
  }

  private <T> Optional<T> refused(YamlNode at, String key, Object... before) {
    if (!(at instanceof Refused)) {
      List<Object> args = new ArrayList<>(List.of(before));
      args.add(at.found());
      error(at.place(), key, args.toArray());
    }
    return Optional.empty();
  }

  Optional<Text> text(String key) {
    return value(key).flatMap(this::text);
  }

  Optional<Text> requiredText(String key) {
    requires(key);
    return text(key);
  }

  /** One string for both languages, or {zh, en}. */
  Optional<Text> text(YamlNode at) {
    if (at instanceof Table map) {
      return new YamlMap(map, problems).allow("zh", "en").words();
    }
    if (at instanceof Word word && !word.isNothing()) {
      return Optional.of(Text.same(word.value()));
    }
    return refused(at, "problem.expected-text");
  }

  /** The keys zh and en of this map. */
  Optional<Text> words() {
    Optional<String> zh = requiredString("zh");
    Optional<String> en = requiredString("en");
    return zh.flatMap(z -> en.map(e -> new Text(z, e)));
  }

  Optional<YamlMap> map(String key) {
    return value(key).flatMap(this::map);
  }

  Optional<YamlMap> map(YamlNode at) {
    return at instanceof Table map
        ? Optional.of(new YamlMap(map, problems))
        : refused(at, "problem.expected-map");
  }

  /** The entries of that list, which has at least one; none where the key is left out. */
  List<YamlNode> list(String key) {
    return value(key).map(this::list).orElse(List.of());
  }

  private List<YamlNode> list(YamlNode at) {
    if (!(at instanceof Rows rows)) {
      refused(at, "problem.expected-list");
      return List.of();
    }
    if (rows.values().isEmpty()) {
      error(at.place(), "problem.empty-list");
    }
    return rows.values();
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    list(key).forEach(at -> map(at).ifPresent(maps::add));
    return maps;
  }

  /** The words of that list; each may stand there once. */
  List<Word> words(String key) {
    Map<String, Word> words = new LinkedHashMap<>();
    list(key).forEach(at -> word(at).ifPresent(word -> once(words, word)));
    return List.copyOf(words.values());
  }

  private void once(Map<String, Word> words, Word word) {
    Word first = words.putIfAbsent(word.value(), word);
    if (first != null) {
      error(word.place(), "problem.doubled-id", word.value(), first.place().line());
    }
  }

  Optional<Integer> integer(String key, int least, int most) {
    return value(key).flatMap(at -> integer(at, least, most));
  }

  private Optional<Integer> integer(YamlNode at, int least, int most) {
    Integer number =
        at instanceof Word word && !word.quoted() ? Figures.wholeNumber(word.value()) : null;
    if (number != null && number >= least && number <= most) {
      return Optional.of(number);
    }
    return refused(at, "problem.expected-number", String.valueOf(least), String.valueOf(most));
  }

  boolean flag(String key, boolean otherwise) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get() instanceof Word word
        && !word.quoted()
        && (word.value().equals("true") || word.value().equals("false"))) {
      return word.value().equals("true");
    }
    refused(value.get(), "problem.expected-true-or-false");
    return otherwise;
  }

  /** The choice of that name; a problem where it is none of them. */
  <T> Optional<T> choice(String key, Map<String, T> choices) {
    Optional<Word> word = value(key).flatMap(this::word);
    T chosen = word.map(Word::value).map(choices::get).orElse(null);
    if (word.isPresent() && chosen == null) {
      String nearest = Nearest.to(word.get().value(), choices.keySet());
      String all = String.join(", ", choices.keySet());
      error(word.get().place(), "problem.expected-one-of", all, word.get().found(), nearest);
    }
    return Optional.ofNullable(chosen);
  }

  /** The one of those keys that stands here; a problem where there is none, or more than one. */
  Optional<String> oneKey(List<String> choices) {
    Optional<String> key = atMostOneKey(choices);
    if (key.isEmpty()) {
      error(place(), "problem.expected-one-key", String.join(", ", choices));
    }
    return key;
  }

  Optional<String> atMostOneKey(List<String> choices) {
    List<String> found = keys().stream().filter(choices::contains).toList();
    found.stream()
        .skip(1)
        .forEach(key -> error(keyPlace(key), "problem.only-one-of", String.join(", ", found), key));
    return found.stream().findFirst();
  }

  /** A sum in quotes. */
  Optional<BigDecimal> amount(String key) {
    return quoted(
        key,
        "amount",
        word -> word.matches("(0|[1-9]\\d{0,14})(\\.\\d{1,2})?") ? new BigDecimal(word) : null);
  }

  /** A share above 0 and at most 1, in quotes. */
  Optional<BigDecimal> share(String key) {
    return quoted(
        key,
        "share",
        word -> word.matches("0\\.(?!0+$)\\d{1,6}|1(\\.0+)?") ? new BigDecimal(word) : null);
  }

  /** A date in quotes; null where there is none. */
  @Nullable LocalDate date(String key) {
    return quoted(key, "date", Figures::date).orElse(null);
  }

  /** Else other readers of YAML would take it for something else than the text that it is. */
  private <T> Optional<T> quoted(String key, String what, Function<String, @Nullable T> reader) {
    Optional<YamlNode> value = value(key);
    T read = value.orElse(null) instanceof Word word ? reader.apply(word.value()) : null;
    if (value.isPresent() && read == null) {
      return refused(value.get(), "problem.expected-" + what);
    }
    if (value.orElse(null) instanceof Word word && !word.quoted()) {
      error(word.place(), "problem.in-quotes", word.value());
    }
    return Optional.ofNullable(read);
  }
}
