package io.plumbline.server.intake;

import io.plumbline.eventlog.HeardLog;
import io.plumbline.eventlog.store.Heard;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.server.docket.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an import stands in its log.
 *
 * @param part of the log's cases
 * @param caseIndex the next case of that part
 */
record ImportCursor(int part, int caseIndex) {

  /**
   * Some cases taken in one transaction.
   *
   * @param from where the import stands before, and {@code to} behind it
   * @param rows what is told
   */
  record Step(ImportCursor from, ImportCursor to, List<Row> rows) {}

  /**
   * A row and the line on which it stands.
   *
   * @param contested whether its number belongs to another case of the log
   */
  record Row(long line, Told told, boolean contested) {}

  static ImportCursor of(String text) {
    String[] parts = text.split("[.]", 2);
    return new ImportCursor(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * The steps through a part of the cases, each of bounded size; none where it holds no case. The
   * last goes on to the next part.
   */
  List<Step> steps(int part, HeardLog log) {
    PartCases cases = log.takePart(part);
    List<Step> steps = new ArrayList<>();
    int from = part == this.part ? caseIndex : 0;
    ImportCursor at = this;
    List<Row> rows = new ArrayList<>();
    for (int i = from; i < cases.size(); i++) {
      List<Heard> heard = cases.events(i);
      if (!rows.isEmpty() && rows.size() + heard.size() > Blocks.FULL) {
        ImportCursor next = new ImportCursor(part, i);
        steps.add(new Step(at, next, rows));
        at = next;
        rows = new ArrayList<>();
      }
      String caseId = cases.caseId(i);
      for (Heard one : heard) {
        boolean contested = log.isOfOtherCase(caseId, one.event().id());
        rows.add(new Row(one.line(), new Told(caseId, one.item(), one.event()), contested));
      }
    }
    if (!rows.isEmpty()) {
      steps.add(new Step(at, new ImportCursor(part + 1, 0), rows));
    }
    return steps;
  }

  String text() {
    return part + "." + caseIndex;
  }
}
