package io.plumbline.wording;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers, in words: in Chinese as the chart prints it, in English the units and roles that it
 * means, or the printed words where they mean none that is known.
 */
public record PartyWords(Catalogue catalogue, Language language) {

  /** Those who answer for a control point. */
  public String of(ControlPoint point) {
    List<String> names = point.responsible().parties().stream().map(this::of).toList();
    return String.join(language == Language.ZH ? "、" : "; ", names);
  }

  /** The party that a chart prints so. */
  public String of(String printed) {
    return catalogue.items().stream()
        .flatMap(item -> item.controlPoints().stream())
        .flatMap(point -> point.responsible().parties().stream())
        .filter(party -> party.printed().equals(printed))
        .findFirst()
        .map(this::of)
        .orElse(printed);
  }

  private String of(Responsible party) {
    if (language == Language.ZH) {
      return party.printed();
    }
    List<String> words = new ArrayList<>();
    if (party.role() != null) {
      words.add(party.role().text().in(language));
    }
    party.units().forEach(unit -> words.add(nameOf(unit)));
    return words.isEmpty() ? party.printed() : String.join(", ", words);
  }

  private String nameOf(String unit) {
    return catalogue.units().stream()
        .filter(other -> other.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(Text.same(unit))
        .in(language);
  }
}
