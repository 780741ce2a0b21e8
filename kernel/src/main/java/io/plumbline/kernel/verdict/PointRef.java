package io.plumbline.kernel.verdict;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.RiskLevel;

/**
 * Which rule a finding is about.
 *
 * @param stage the stage's id: where a deadline names what stops it, the stage completed by it;
 *     empty where no stage is concerned
 * @param id the supervision point's id, or the provision's
 * @param source the sentence that asks for it
 */
public record PointRef(Layer layer, String stage, String id, RiskLevel risk, Text source) {
  /** The same rule at that stage. */
  PointRef at(String otherStage) {
    return otherStage.equals(stage) ? this : new PointRef(layer, otherStage, id, risk, source);
  }
}
