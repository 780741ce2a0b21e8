package io.plumbline.cli;

import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.RuleKind;

/**
 * What the summary needs of a finding.
 *
 * @param over the working days past due; 0 where no deadline is concerned
 * @param open whether it is a deadline that has passed and is still not kept
 */
record FindingRow(Where where, RuleKind kind, Level level, int over, boolean open) {

  /** Which rule of which case. */
  record Where(String caseId, String item, String stage, Layer layer, String point) {}
}
