package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Things of one kind that are named by id, such as the risks of a catalogue: who names one that is
 * not there hears which is the nearest, and one that nobody names is told at the end.
 */
final class Register<T> {
  private final String file;
  private final Problems problems;
  private final Map<String, T> known = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private boolean whole = true;

  /** A register of what stands in that file. */
  Register(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** That file could not be read: an unknown id proves nothing. */
  void isNotWhole() {
    whole = false;
  }

  /** Takes in what has that id; a problem where something has it already. */
  void put(String id, Place at, T thing) {
    Place first = places.putIfAbsent(id, at);
    if (first != null) {
      problems.error(at, "problem.doubled-id", id, first.line());
    }
    known.putIfAbsent(id, thing);
  }

  /** Remembers an id whose thing is faulty, so that whoever names it is not blamed. */
  void faulty(String id, Place at) {
    places.putIfAbsent(id, at);
  }

  /** What has that id; a problem at the word where nothing has. */
  Optional<T> find(Word word) {
    return find(word, Set.of());
  }

  /** Likewise; those other words could have been meant, too. */
  Optional<T> find(Word word, Set<String> others) {
    String id = word.value();
    used.add(id);
    if (!places.containsKey(id) && whole) {
      refuse(word.place(), id, others);
    }
    return Optional.ofNullable(known.get(id));
  }

  private void refuse(Place at, String id, Set<String> others) {
    Set<String> candidates = new LinkedHashSet<>(places.keySet());
    candidates.addAll(others);
    if (candidates.isEmpty()) {
      problems.error(at, "problem.unknown-id-none", id, file);
    } else {
      problems.error(at, "problem.unknown-id", id, Nearest.to(id, candidates));
    }
  }

  boolean isWhole() {
    return whole;
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  Optional<T> get(String id) {
    return Optional.ofNullable(known.get(id));
  }

  List<T> all() {
    return new ArrayList<>(known.values());
  }

  Set<String> ids() {
    return places.keySet();
  }

  Set<String> used() {
    return used;
  }

  void tellUnused() {
    places.forEach(
        (id, at) -> {
          if (!used.contains(id)) {
            problems.warning(at, "problem.unused", id);
          }
        });
  }
}
