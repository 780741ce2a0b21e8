package io.plumbline.eventlog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many findings there are of what.
 *
 * @param byItem by item code, most first
 * @param byKind by rule kind, most first
 * @param byLayer by layer, most first
 * @param byLevel by level, highest first
 * @param byUnit by responsible party as printed, most first; the empty name: nobody is named
 * @param openAndLate deadlines broken whose clock still runs
 * @param worst the ten worst: highest level first, then most working days over
 */
public record Summary(
    Map<String, Long> byItem,
    Map<String, Long> byKind,
    Map<String, Long> byLayer,
    Map<String, Long> byLevel,
    Map<String, Long> byUnit,
    long openAndLate,
    List<FindingRow> worst) {
  private static final int MOST = 10;
  private static final Comparator<FindingRow> WORST =
      Comparator.<FindingRow>comparingInt(row -> -row.place().level().ordinal())
          .thenComparing(row -> -row.over())
          .thenComparing(FindingRow.ORDER);

  static Summary of(List<FindingRow> rows) {
    Map<String, Long> byUnit = new TreeMap<>();
    for (FindingRow row : rows) {
      List<String> parties = row.place().parties().isEmpty() ? List.of("") : row.place().parties();
      parties.forEach(party -> byUnit.merge(party, 1L, Long::sum));
    }
    return new Summary(
        count(rows, FindingRow::item),
        count(rows, row -> row.place().kind().code()),
        count(rows, row -> row.place().layer().code()),
        count(rows, row -> row.place().level().code()),
        mostFirst(byUnit),
        rows.stream().filter(row -> row.lateness() != null && row.lateness().open()).count(),
        rows.stream().sorted(WORST).limit(MOST).toList());
  }

  private static Map<String, Long> count(List<FindingRow> rows, Function<FindingRow, String> by) {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(by.apply(row), 1L, Long::sum));
    return mostFirst(counts);
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
