package io.plumbline.cli;

import io.plumbline.cli.text.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of findings by something, the most frequent first. */
final class Tally {
  private final Map<String, int[]> counts = new TreeMap<>();

  /** One more of that name; counted apart where it is red, and where it is open and late. */
  void add(String name, boolean red, boolean open) {
    int[] count = counts.computeIfAbsent(name, n -> new int[3]);
    count[0]++;
    count[1] += red ? 1 : 0;
    count[2] += open ? 1 : 0;
  }

  /** At most so many rows: count, red, open and late, name. */
  void rows(Table table, int most) {
    counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, int[]> e) -> -e.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(
            e ->
                table.row(
                    List.of(
                        Figures.of(e.getValue()[0]),
                        Figures.of(e.getValue()[1]),
                        Figures.of(e.getValue()[2]),
                        e.getKey())));
  }

  int size() {
    return counts.size();
  }
}
