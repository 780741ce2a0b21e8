package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.rules.Rule;

/**
 * A rule at its place in an item: an electronic supervision point (电子监察点) of the chart, or a
 * provision that stands behind it.
 *
 * @param id of the chart {@code ITEM/STAGE/N}, of a statute the provision's id
 * @param source the sentence of the chart or the provision's words
 * @param confirmed whether the source was read in the original
 */
public record SupervisionPoint(Place place, String id, Text source, Rule rule, boolean confirmed) {

  /**
   * Where a rule stands.
   *
   * @param level the control point's risk level
   */
  public record Place(Layer layer, StageSpan stages, RiskLevel level) {}
}
