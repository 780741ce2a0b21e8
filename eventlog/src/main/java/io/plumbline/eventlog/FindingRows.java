package io.plumbline.eventlog;

import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.wording.FindingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns findings into rows. */
final class FindingRows {
  private final FindingWords words;
  private final boolean derivations;

  FindingRows(FindingWords words, boolean derivations) {
    this.words = words;
    this.derivations = derivations;
  }

  List<FindingRow> of(Verdict verdict) {
    List<FindingRow> rows = new ArrayList<>(verdict.findings().size());
    for (Finding finding : verdict.findings()) {
      rows.add(row(finding, verdict));
    }
    return rows;
  }

  private FindingRow row(Finding finding, Verdict verdict) {
    PowerItem item = verdict.basis().item();
    String stage = finding.point().stage();
    FindingRow.Place place =
        new FindingRow.Place(
            stage,
            finding.point().layer(),
            finding.point().id(),
            finding.kind(),
            finding.level(),
            parties(item, stage));
    Map<String, Object> why = derivations ? words.derivationData(finding) : Map.of();
    return new FindingRow(
        finding.caseId(),
        item.code(),
        place,
        finding.at(),
        late(finding, verdict),
        words.detail(finding),
        why);
  }

  private static FindingRow.@Nullable Late late(Finding finding, Verdict verdict) {
    Lateness lateness = finding.breach().lateness();
    if (lateness == null) {
      return null;
    }
    boolean open = lateness.actualOn() == null && verdict.course().ended().isEmpty();
    return new FindingRow.Late(lateness.dueOn(), lateness.actualOn(), lateness.over(), open);
  }

  /** Who answers for that stage; of a stage without a control point nobody is named. */
  private static List<String> parties(PowerItem item, String stage) {
    int position = item.stageIds().indexOf(stage);
    for (ControlPoint point : item.controlPoints()) {
      if (point.stages().holds(position)) {
        return point.responsible().parties().stream().map(Responsible::printed).toList();
      }
    }
    return List.of();
  }
}
