package io.plumbline.cli;

import io.plumbline.cli.chart.PartyWords;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who answers for what a finding is about: those whom the chart names at its stage; a dash where it
 * names nobody.
 */
final class Answerable {
  private static final String NOBODY = "—";
  private final Catalogue catalogue;
  private final PartyWords parties;
  private final Map<String, String> known = new HashMap<>();

  Answerable(Catalogue catalogue, Language language) {
    this.catalogue = catalogue;
    this.parties = new PartyWords(catalogue, language);
  }

  String of(FindingRow.Where where) {
    return known.computeIfAbsent(where.item() + '\n' + where.stage(), key -> find(where));
  }

  private String find(FindingRow.Where where) {
    List<PowerItem> versions = catalogue.versionsOf(where.item());
    for (int i = versions.size() - 1; i >= 0; i--) {
      int stage = versions.get(i).positionOf(where.stage());
      for (ControlPoint point : versions.get(i).controlPoints()) {
        if (stage >= 0 && point.stages().holds(stage) && !point.responsible().parties().isEmpty()) {
          return parties.of(point);
        }
      }
    }
    return NOBODY;
  }
}
