package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bureau's units and their people. */
final class Bureau {
  private static final String NO_UNIT = "窗口";
  private final List<String> agencies;
  private final Map<String, Staff> staff = new HashMap<>();

  Bureau(List<Unit> units) {
    List<String> parents =
        units.stream().filter(unit -> unit.parent() == null).map(Unit::id).toList();
    this.agencies = parents.stream().filter(id -> id.endsWith("中心")).toList();
  }

  /** Who handles a case of that chart: the same unit at every stage for which it may answer. */
  Desk desk(Chart chart, Dice dice) {
    List<String> units = new ArrayList<>();
    String unit = "";
    for (int stage = 0; stage < chart.stages.size(); stage++) {
      List<String> candidates = candidates(chart.responsible(stage));
      boolean stays = candidates.isEmpty() || candidates.contains(unit);
      unit = stays ? unit : dice.pick(candidates);
      units.add(unit.isEmpty() ? NO_UNIT : unit);
    }
    return new Desk(units, units.stream().map(id -> staff.computeIfAbsent(id, Staff::of)).toList());
  }

  private List<String> candidates(List<Responsible> parties) {
    List<String> candidates = new ArrayList<>();
    for (Responsible party : parties) {
      candidates.addAll(party.units());
      if (party.unitClass() != null && party.units().isEmpty()) {
        candidates.addAll(agencies);
      }
    }
    return candidates;
  }
}
