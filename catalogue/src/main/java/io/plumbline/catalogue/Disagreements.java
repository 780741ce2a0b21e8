package io.plumbline.catalogue;

import io.plumbline.catalogue.Disagreement.Kind;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers where chart and law disagree: what can be computed, and what else the provisions' notes
 * say.
 */
final class Disagreements {
  private final Map<List<Object>, Disagreement> found = new LinkedHashMap<>();

  private Disagreements() {}

  /** Of the whole catalogue; what several items share is told once. */
  static List<Disagreement> of(Catalogue catalogue) {
    Disagreements all = new Disagreements();
    for (PowerItem item : catalogue.items()) {
      List<Disagreement> computed = ChartAndLaw.of(item);
      computed.forEach(all::add);
      all.notes(item, computed.stream().map(Disagreement::provision).toList());
    }
    return List.copyOf(all.found.values());
  }

  /** A note explains a disagreement that was computed; it is not another one. */
  private void notes(PowerItem item, List<String> computed) {
    Set<Provision> behind = new LinkedHashSet<>(item.law().limits());
    behind.addAll(item.law().basis());
    for (Provision provision : behind) {
      if (provision.note() != null && !computed.contains(provision.id())) {
        Message message = Message.of("problem.law-note", provision.id(), provision.note());
        add(new Disagreement(provision.id(), Kind.NOTE, List.of(item.code()), List.of(), message));
      }
    }
  }

  private void add(Disagreement more) {
    found.merge(
        List.of(more.provision(), more.kind(), more.message()), more, Disagreements::joined);
  }

  private static Disagreement joined(Disagreement one, Disagreement other) {
    Set<String> items = new LinkedHashSet<>(one.items());
    items.addAll(other.items());
    List<String> points = new ArrayList<>(one.points());
    points.addAll(other.points());
    return new Disagreement(one.provision(), one.kind(), List.copyOf(items), points, one.message());
  }
}
