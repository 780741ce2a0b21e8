package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items cases are opened of, how often, and under which number. */
final class Registry {
  private static final int USUAL_WEIGHT = 4;
  private static final Map<String, Integer> WEIGHTS =
      Map.of("XK", 5, "QR", 9, "CF", 1, "QZ", 2, "ZS", 8, "JF", 10, "QT", 5);
  private final Catalogue catalogue;
  private final Set<String> codes = new LinkedHashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Registry(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.items().forEach(item -> codes.add(item.code()));
  }

  /** The charts of one day, each as often as its cases come in. */
  record Day(List<Chart> charts, List<Chart> appliedFor) {
    /** A chart for a case that opens when the office is open or not. */
    Chart some(boolean inOffice, Dice dice) {
      return dice.pick(inOffice || appliedFor.isEmpty() ? charts : appliedFor);
    }
  }

  /** The charts of which cases can open on that day. */
  Day on(LocalDate day) {
    List<Chart> charts = new ArrayList<>();
    List<Chart> appliedFor = new ArrayList<>();
    for (String code : codes) {
      if (!isTakenOverAfter(code, day)) {
        catalogue
            .inForce(code, day)
            .ifPresent(item -> add(new Chart(item, day), charts, appliedFor));
      }
    }
    return new Day(charts, appliedFor);
  }

  /** The number of the next case of that item in that year, such as XK-01-2026-000123. */
  String nextNumber(String code, int year) {
    String series = code + "-" + year + "-";
    String digits = Integer.toString(numbers.merge(series, 1, Integer::sum));
    return series + "000000".substring(Math.min(6, digits.length())) + digits;
  }

  private static void add(Chart chart, List<Chart> charts, List<Chart> appliedFor) {
    int weight = WEIGHTS.getOrDefault(chart.item.identity().category(), USUAL_WEIGHT);
    for (int i = 0; i < weight; i++) {
      charts.add(chart);
      if (chart.isAppliedFor()) {
        appliedFor.add(chart);
      }
    }
  }

  /** Cases that a later version would take over while they are open are left out. */
  private boolean isTakenOverAfter(String code, LocalDate day) {
    for (PowerItem version : catalogue.versionsOf(code)) {
      LocalDate from = version.terms().openCasesFrom();
      if (from != null && day.isBefore(from)) {
        return true;
      }
    }
    return false;
  }
}
