package io.plumbline.cli;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.Amendments;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What is on record of a case, as the verdict takes it.
 *
 * @param taken the events in the order in which they are taken
 * @param later how many happened only later
 * @param unknown how many were recorded only later
 * @param amended how many were corrected or retracted, or do so themselves
 * @param repeated how many were heard again
 */
record CaseRecord(List<CaseEvent> taken, int later, int unknown, int amended, int repeated) {

  static CaseRecord of(
      List<CaseEvent> all, PowerItem item, ZoneId zone, Instant asOf, Instant knownAt) {
    List<CaseEvent> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(all));
    List<CaseEvent> known =
        distinct.stream().filter(e -> !e.time().recordedAt().isAfter(knownAt)).toList();
    List<CaseEvent> standing = new ArrayList<>(Amendments.asKnownAt(known, knownAt).events());
    List<CaseEvent> taken = new ArrayList<>(standing);
    taken.removeIf(event -> event.time().at().isAfter(asOf));
    taken.sort(new EventOrder(zone, item.stageIds()));
    int amended =
        known.size() - (int) standing.stream().filter(new HashSet<>(known)::contains).count();
    return new CaseRecord(
        taken,
        standing.size() - taken.size(),
        distinct.size() - known.size(),
        amended,
        all.size() - distinct.size());
  }
}
