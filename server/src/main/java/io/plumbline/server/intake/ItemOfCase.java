package io.plumbline.server.intake;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.server.docket.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Once per case is enough to name its item: of a new case the item that most of its events name
 * holds for those that name none, as in an audit.
 */
final class ItemOfCase {
  private final Catalogue catalogue;

  ItemOfCase(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The same events; those that fit their new case's item stand before those that do not. */
  List<Blocks.Placed> completed(List<Blocks.Placed> told, Map<String, KnownCases.Head> onRecord) {
    Map<String, String> items = items(told, onRecord);
    List<Blocks.Placed> fitting = new ArrayList<>();
    List<Blocks.Placed> others = new ArrayList<>();
    for (Blocks.Placed one : told) {
      String item = items.get(one.told().caseId());
      Told completed = item == null ? one.told() : completed(one.told(), item);
      boolean fits = item == null || code(completed).equals(item);
      (fits ? fitting : others).add(new Blocks.Placed(one.place(), completed));
    }
    fitting.addAll(others);
    return fitting;
  }

  private Map<String, String> items(
      List<Blocks.Placed> told, Map<String, KnownCases.Head> onRecord) {
    Map<String, Map<String, Integer>> named = new HashMap<>();
    for (Blocks.Placed one : told) {
      String id = one.told().caseId();
      String code = code(one.told());
      if (!code.isEmpty() && !onRecord.containsKey(id)) {
        named.computeIfAbsent(id, key -> new TreeMap<>()).merge(code, 1, Integer::sum);
      }
    }
    Map<String, String> items = new HashMap<>();
    named.forEach((id, codes) -> items.put(id, most(codes)));
    return items;
  }

  private static String most(Map<String, Integer> codes) {
    return codes.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private String code(Told told) {
    return catalogue.codeOf(told.item()).orElse("");
  }

  private static Told completed(Told told, String item) {
    return told.item().isEmpty() ? new Told(told.caseId(), item, told.event()) : told;
  }
}
