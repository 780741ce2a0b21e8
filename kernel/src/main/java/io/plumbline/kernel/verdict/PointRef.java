package io.plumbline.kernel.verdict;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.RiskLevel;

/**
 * Which rule a finding is about.
 *
 * @param stage the stage's id; empty where a rule reaches over the whole case
 * @param id the supervision point's id, or the provision's
 * @param source the sentence that asks for it
 */
public record PointRef(Layer layer, String stage, String id, RiskLevel risk, Text source) {}
