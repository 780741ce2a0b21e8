package io.plumbline.eventlog;

import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.kernel.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the cases of one part after the other, on a thread of its own. */
final class Bench {
  private final Judge judge;
  private final Options options;
  private final CaseAssembly assembly;
  private final FindingRows rows;
  final List<FindingRow> findings = new ArrayList<>();
  final List<LateReject> rejects = new ArrayList<>();
  long cases;

  Bench(Judge judge, Options options, Rivals rivals) {
    this.judge = judge;
    this.options = options;
    this.assembly = new CaseAssembly(judge.catalogue(), rivals, rejects::add);
    this.rows = new FindingRows(options.words(), options.derivations());
  }

  void judge(PartCases part) {
    for (int i = 0; i < part.size(); i++) {
      judge(part, i);
    }
  }

  private void judge(PartCases part, int index) {
    Optional<CaseFile> file = assembly.file(part.caseId(index), part.events(index));
    if (file.isEmpty() || !options.asksFor(file.get().itemCode())) {
      return;
    }
    try {
      Verdict verdict = judge.judge(file.get(), options.asOf(), options.knownAt());
      cases++;
      findings.addAll(rows.of(verdict));
    } catch (NotInForceException e) {
      part.events(index)
          .forEach(
              row ->
                  rejects.add(
                      LateReject.of(
                          row, "item", "refusal.not-in-force", file.get().itemCode(), e.on())));
    }
  }
}
