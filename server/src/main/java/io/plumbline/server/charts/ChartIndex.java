package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.server.law.Law;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** All charts by category, or those that hold some words. */
record ChartIndex(Law law, LocalDate today, Words words) {

  /** A category and its charts. */
  record Shelf(String id, String name, List<Entry> entries) {}

  /** A chart in the list. */
  record Entry(String code, String name, int stages, int points, int open, int late) {}

  List<Shelf> shelves(String sought, Map<String, CaseSight.Count> counts) {
    Set<String> codes = new LinkedHashSet<>();
    law.catalogue().items().forEach(item -> codes.add(item.code()));
    List<PowerItem> items =
        codes.stream()
            .map(code -> law.item(code, today).orElse(null))
            .filter(Objects::nonNull)
            .filter(item -> holds(item, sought.strip().toLowerCase(Locale.ROOT)))
            .toList();
    return law.catalogue().categories().stream()
        .map(category -> shelf(category, items, counts))
        .filter(shelf -> !shelf.entries().isEmpty())
        .toList();
  }

  private Shelf shelf(
      Category category, List<PowerItem> items, Map<String, CaseSight.Count> counts) {
    return new Shelf(
        category.id(),
        words.of(category.name()),
        items.stream()
            .filter(item -> item.identity().category().equals(category.id()))
            .map(item -> entry(item, counts.get(item.code())))
            .toList());
  }

  private Entry entry(PowerItem item, CaseSight.@org.jspecify.annotations.Nullable Count count) {
    int points = item.controlPoints().stream().mapToInt(control -> control.points().size()).sum();
    return new Entry(
        item.code(),
        words.of(item.identity().name()),
        item.stages().size(),
        points,
        count == null ? 0 : count.open(),
        count == null ? 0 : count.late());
  }

  /** Whether code, name, or a sentence of the chart has these words. */
  private boolean holds(PowerItem item, String sought) {
    return sought.isEmpty()
        || Stream.concat(Stream.of(item.code(), words.of(item.identity().name())), sentences(item))
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
  }

  private Stream<String> sentences(PowerItem item) {
    return item.controlPoints().stream()
        .flatMap(
            control ->
                Stream.concat(
                    Stream.concat(control.risks().stream(), control.measures().stream())
                        .map(sentence -> words.of(sentence.text())),
                    control.points().stream().map(SupervisionPoint::source).map(words::of)));
  }
}
