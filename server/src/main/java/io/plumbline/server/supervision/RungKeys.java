package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds for the rungs of a verdict those on record that they are. In each place first the ones
 * reached at the same instant, so that an older complaint heard later takes no other's alert; then
 * the rest in their order, for a correction may have moved them.
 */
final class RungKeys {
  private final Map<RungKey, TreeMap<Integer, Instant>> onRecord = new HashMap<>();

  /**
   * Among those on record.
   *
   * @param reachedAt when each was reached
   */
  RungKeys(Map<RungKey, Instant> reachedAt) {
    reachedAt.forEach(
        (key, at) ->
            onRecord.computeIfAbsent(key.at(0), place -> new TreeMap<>()).put(key.ordinal(), at));
  }

  /** The rungs of that verdict, each under its key. */
  Map<RungKey, Rung> of(Judged one) {
    Map<RungKey, List<Rung>> places = new LinkedHashMap<>();
    for (Rung rung : one.verdictOrThrow().rungs()) {
      RungKey place = RungKey.first(one.caseId(), rung);
      places.computeIfAbsent(place, key -> new ArrayList<>()).add(rung);
    }
    Map<RungKey, Rung> keyed = new LinkedHashMap<>();
    places.forEach((place, rungs) -> match(place, rungs, keyed));
    return keyed;
  }

  private void match(RungKey place, List<Rung> rungs, Map<RungKey, Rung> keyed) {
    TreeMap<Integer, Instant> free = new TreeMap<>(onRecord.getOrDefault(place, new TreeMap<>()));
    List<Rung> moved = new ArrayList<>();
    for (Rung rung : rungs) {
      Integer same = same(free, Columns.micros(rung.at()));
      if (same == null) {
        moved.add(rung);
      } else {
        free.remove(same);
        keyed.put(place.at(same), rung);
      }
    }
    int next = 0;
    for (Rung rung : moved) {
      Map.Entry<Integer, Instant> known = free.pollFirstEntry();
      while (known == null && keyed.containsKey(place.at(next))) {
        next++;
      }
      keyed.put(place.at(known == null ? next : known.getKey()), rung);
    }
  }

  private static @Nullable Integer same(Map<Integer, Instant> free, Instant at) {
    for (Map.Entry<Integer, Instant> one : free.entrySet()) {
      if (one.getValue().equals(at)) {
        return one.getKey();
      }
    }
    return null;
  }
}
