package io.plumbline.cli;

import io.plumbline.cli.text.Table;
import io.plumbline.eventlog.FindingRow;
import io.plumbline.kernel.catalogue.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings counted by something, the most frequent first. */
final class Tally {
  private final Map<String, Count> counts = new TreeMap<>();

  /** How many; of them red, and open and late. */
  private record Count(int all, int red, int open) {
    static final Count NONE = new Count(0, 0, 0);

    Count and(FindingRow row) {
      boolean isRed = row.place().level() == Level.RED;
      boolean isOpen = row.lateness() != null && row.lateness().open();
      return new Count(all + 1, red + (isRed ? 1 : 0), open + (isOpen ? 1 : 0));
    }
  }

  void add(String name, FindingRow row) {
    counts.put(name, counts.getOrDefault(name, Count.NONE).and(row));
  }

  /** At most so many rows: the counts, then the name. */
  void rows(Table table, int most) {
    counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Count> entry) -> -entry.getValue().all())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(entry -> table.row(row(entry.getKey(), entry.getValue())));
  }

  int size() {
    return counts.size();
  }

  private static List<String> row(String name, Count count) {
    return List.of(
        Figures.of(count.all()), Figures.of(count.red()), Figures.of(count.open()), name);
  }
}
