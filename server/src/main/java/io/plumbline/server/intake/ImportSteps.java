package io.plumbline.server.intake;

import io.plumbline.eventlog.HeardLog;
import io.plumbline.eventlog.Reject;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.EventOrder;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Refusal;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import, each whole or not at all: what is taken and how far it has come. */
@Service
class ImportSteps {
  private final ImportRows rows;
  private final Taking taking;
  private final Tellers tellers;
  private final LawInForce law;
  private final Words words;

  ImportSteps(ImportRows rows, Taking taking, Tellers tellers, LawInForce law, Words words) {
    this.rows = rows;
    this.taking = taking;
    this.tellers = tellers;
    this.law = law;
    this.words = words;
  }

  /** Keeps what could not be read of the log. */
  @Transactional
  public void read(Import one, HeardLog log) {
    List<Reject> rejects = log.rejects();
    if (rows.read(one.id(), log.events() + rejects.size(), rejects.size())) {
      rows.reject(
          one.id(), rejects.stream().map(reject -> ImportReject.of(reject, words)).toList());
    }
  }

  /** Takes some cases; false where the import was cancelled, or somebody else went on with it. */
  @Transactional
  public boolean take(Import one, ImportCursor.Step step, int percent) {
    List<ImportCursor.Row> ordered = ordered(step.rows());
    List<Answer> answers = answers(ordered, tellers.of(one));
    List<ImportReject> rejects = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      long line = ordered.get(i).line();
      answers.get(i).refusal().ifPresent(refusal -> rejects.add(reject(line, refusal)));
    }
    boolean mine =
        rows.advance(one.id(), step.from().text(), step.to().text(), counts(answers), percent);
    if (mine) {
      rows.reject(one.id(), rejects);
    } else {
      org.springframework.transaction.interceptor.TransactionAspectSupport
          .currentTransactionStatus()
          .setRollbackOnly();
    }
    return mine;
  }

  /**
   * Of a number that stands for events of several cases, the case of its earliest event keeps it,
   * as in an audit, whichever of them is taken first; the others' are refused.
   */
  private List<Answer> answers(List<ImportCursor.Row> rows, Teller teller) {
    Iterator<Answer> told =
        taking
            .once(
                rows.stream().filter(row -> !row.contested()).map(ImportCursor.Row::told).toList(),
                teller)
            .iterator();
    return rows.stream().map(row -> row.contested() ? contested(row) : told.next()).toList();
  }

  private static Answer contested(ImportCursor.Row row) {
    String id = row.told().event().id().id();
    return Answer.refused(Refusal.of("id-of-other-case", id));
  }

  private ImportReject reject(long line, Refusal refusal) {
    return ImportReject.of(line, Columns.of(refusal.code()), refusal.reason(), words);
  }

  private static Import.Counts counts(List<Answer> answers) {
    return new Import.Counts(
        answers.size(),
        count(answers, Answer.Outcome.TAKEN),
        count(answers, Answer.Outcome.KNOWN),
        count(answers, Answer.Outcome.REFUSED),
        0);
  }

  private static long count(List<Answer> answers, Answer.Outcome outcome) {
    return answers.stream().filter(answer -> answer.outcome() == outcome).count();
  }

  /**
   * The events of each case as an audit takes them, so that of two with one number the same stays.
   */
  private List<ImportCursor.Row> ordered(List<ImportCursor.Row> told) {
    List<ImportCursor.Row> ordered = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= told.size(); i++) {
      if (i == told.size() || !caseId(told.get(i)).equals(caseId(told.get(from)))) {
        List<ImportCursor.Row> ofCase = new ArrayList<>(told.subList(from, i));
        ofCase.sort(Comparator.comparing(row -> row.told().event(), order(ofCase)));
        ordered.addAll(ofCase);
        from = i;
      }
    }
    return ordered;
  }

  private static String caseId(ImportCursor.Row row) {
    return row.told().caseId();
  }

  private EventOrder order(List<ImportCursor.Row> ofCase) {
    var catalogue = law.now().catalogue();
    List<String> stages =
        ofCase.stream()
            .map(ImportCursor.Row::told)
            .map(Told::item)
            .flatMap(item -> catalogue.codeOf(item).stream())
            .findFirst()
            .map(catalogue::versionsOf)
            .map(versions -> versions.get(versions.size() - 1))
            .map(PowerItem::stageIds)
            .orElse(List.of());
    return new EventOrder(catalogue.settings().zone(), stages);
  }
}
