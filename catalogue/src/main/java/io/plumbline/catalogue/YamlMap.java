package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A map of a YAML file with closed keys; what is wrong with it goes to the problems, never lost.
 */
final class YamlMap {
  final String file;
  final MappingNode node;
  final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  YamlMap(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (values.put(key.getValue(), tuple.getValueNode()) != null) {
          problems.error(file, key, "problem.duplicate-key", key.getValue());
        }
        keys.put(key.getValue(), key);
      } else {
        problems.error(file, tuple.getKeyNode(), "problem.expected-scalar-key");
      }
    }
  }

  /** Says which keys may stand here. */
  YamlMap allow(String... allowed) {
    Set<String> known = Set.of(allowed);
    keys.forEach(
        (key, at) -> {
          if (!known.contains(key)) {
            problems.error(file, at, "problem.unknown-key", key, Nearest.to(key, known));
          }
        });
    return this;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  Node keyNode(String key) {
    return keys.getOrDefault(key, node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value's node, or a problem where it is missing. */
  Optional<Node> required(String key) {
    if (!has(key)) {
      problems.error(file, node, "problem.missing-key", key);
    }
    return value(key);
  }

  Optional<String> string(String key) {
    return value(key).flatMap(this::scalar);
  }

  Optional<String> requiredString(String key) {
    return required(key).flatMap(this::scalar);
  }

  Optional<String> scalar(Node at) {
    if (at instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.error(file, at, "problem.expected-word");
    return Optional.empty();
  }

  Optional<Text> text(String key) {
    return value(key).flatMap(this::text);
  }

  Optional<Text> requiredText(String key) {
    return required(key).flatMap(this::text);
  }

  /** One string for both languages, or {zh, en}. */
  Optional<Text> text(Node at) {
    if (at instanceof ScalarNode) {
      return scalar(at).map(Text::same);
    }
    return map(at).map(map -> map.allow("zh", "en")).flatMap(YamlMap::words);
  }

  /** The keys zh and en of this map, one of which may be left out. */
  Optional<Text> words() {
    Optional<String> zh = string("zh");
    Optional<String> en = string("en");
    if (zh.isEmpty() && en.isEmpty()) {
      problems.error(file, node, "problem.missing-key", "zh");
      return Optional.empty();
    }
    return Optional.of(new Text(zh.or(() -> en).orElseThrow(), en.or(() -> zh).orElseThrow()));
  }

  Optional<YamlMap> map(String key) {
    return value(key).flatMap(this::map);
  }

  Optional<YamlMap> map(Node at) {
    if (at instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, problems));
    }
    problems.error(file, at, "problem.expected-map");
    return Optional.empty();
  }

  List<Node> list(String key) {
    return value(key).map(this::list).orElse(List.of());
  }

  List<Node> list(Node at) {
    if (at instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.error(file, at, "problem.expected-list");
    return List.of();
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    list(key).forEach(at -> map(at).ifPresent(maps::add));
    return maps;
  }

  List<String> strings(String key) {
    List<String> strings = new ArrayList<>();
    list(key).forEach(at -> scalar(at).ifPresent(strings::add));
    return strings;
  }

  Optional<Integer> integer(String key, int least, int most) {
    return value(key).flatMap(at -> integer(at, least, most));
  }

  private Optional<Integer> integer(Node at, int least, int most) {
    String word = at instanceof ScalarNode scalar ? scalar.getValue() : "";
    try {
      int number = Integer.parseInt(word);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below, as any other value that is no such number
    }
    problems.error(file, at, "problem.expected-number", least, most, word);
    return Optional.empty();
  }

  boolean flag(String key, boolean otherwise) {
    Optional<String> word = string(key);
    if (word.isPresent() && !Set.of("true", "false").contains(word.get())) {
      problems.error(file, value(key).orElse(node), "problem.expected-true-or-false", word.get());
    }
    return word.map(w -> w.equals("true")).orElse(otherwise);
  }

  @Nullable LocalDate date(String key) {
    Optional<String> word = string(key);
    try {
      return word.map(LocalDate::parse).orElse(null);
    } catch (DateTimeException e) {
      problems.error(file, value(key).orElse(node), "problem.expected-date", word.orElse(""));
      return null;
    }
  }
}
