package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Catalogue;
import java.util.List;

/**
 * Where chart and law disagree: both are shown, and neither is changed in silence.
 *
 * @param provision the provision's id
 * @param items the codes of the items concerned
 * @param points the ids of the charts' supervision points concerned; empty where only a note says
 *     it
 */
public record Disagreement(
    String provision, Kind kind, List<String> items, List<String> points, Message message) {
  public Disagreement {
    items = List.copyOf(items);
    points = List.copyOf(points);
  }

  /** Those of a whole catalogue; what several items share is told once. */
  public static List<Disagreement> of(Catalogue catalogue) {
    return Disagreements.of(catalogue);
  }

  /** How they disagree. */
  public enum Kind {
    /** The chart's limits between the same stages can end later than the provision's. */
    ENDS_LATER,
    /** One counts a sum for the case, the other for each person concerned. */
    PER_CASE_OR_PERSON,
    /** The least or the greatest sum is not the same. */
    RANGE,
    /** It was not computed, but the provision's note tells of it, or of what is not certain. */
    NOTE
  }
}
