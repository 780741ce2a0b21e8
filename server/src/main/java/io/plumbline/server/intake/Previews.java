package io.plumbline.server.intake;

import io.plumbline.eventlog.EventDoor;
import io.plumbline.eventlog.HeardRow;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the first rows of a file with what would become of them; nothing of it is kept. */
@Service
class Previews {
  private static final int ROWS = 20;
  private final ImportRows rows;
  private final Taking taking;
  private final Tellers tellers;
  private final LawInForce law;
  private final Words words;
  private final TransactionTemplate trial;

  Previews(
      ImportRows rows,
      Taking taking,
      Tellers tellers,
      LawInForce law,
      Words words,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.taking = taking;
    this.tellers = tellers;
    this.law = law;
    this.words = words;
    this.trial = new TransactionTemplate(transactions);
  }

  /**
   * A row as the preview shows it.
   *
   * @param cells case, item, event, stage, time; empty where the row cannot be read
   * @param text the row as it stands in the file, where it cannot be read
   * @param reject why it would be refused; null where it would not
   */
  record Row(long line, List<String> cells, String text, @Nullable ImportReject reject) {}

  /** The first rows of that import's file. */
  List<Row> of(Import one) throws IOException {
    try (SpooledLog file = SpooledLog.of(one, rows)) {
      List<HeardRow> heard = new EventDoor(law.now().catalogue()).first(file.path(), ROWS);
      return rows(heard, tried(told(heard), one));
    }
  }

  private List<Answer> tried(List<Told> told, Import one) {
    List<Answer> answers =
        trial.execute(
            status -> {
              status.setRollbackOnly();
              return taking.once(told, tellers.of(one));
            });
    return answers == null ? List.of() : answers;
  }

  private static List<Told> told(List<HeardRow> heard) {
    List<Told> told = new ArrayList<>();
    for (HeardRow row : heard) {
      if (row instanceof HeardRow.Event event) {
        told.add(new Told(event.caseId(), event.item(), event.event()));
      }
    }
    return told;
  }

  private List<Row> rows(List<HeardRow> heard, List<Answer> answers) {
    Iterator<Answer> next = answers.iterator();
    List<Row> shown = new ArrayList<>();
    for (HeardRow row : heard) {
      if (row instanceof HeardRow.Event event) {
        shown.add(new Row(row.line(), cells(event), "", reject(row.line(), next.next())));
      } else if (row instanceof HeardRow.Refused refused) {
        ImportReject reject = ImportReject.of(refused.reject(), words);
        shown.add(new Row(row.line(), List.of(), reject.text(), reject));
      }
    }
    return shown;
  }

  private @Nullable ImportReject reject(long line, Answer answer) {
    return answer
        .refusal()
        .map(refusal -> ImportReject.of(line, Columns.of(refusal.code()), refusal.reason(), words))
        .orElse(null);
  }

  private List<String> cells(HeardRow.Event row) {
    return List.of(
        row.caseId(),
        row.item(),
        row.event().kind().code(),
        row.event().stage(),
        time(row.event().time().at(), row.event().time().bareDate()));
  }

  private String time(Instant at, boolean bareDate) {
    ZoneId zone = law.now().catalogue().settings().zone();
    return DateTimeFormatter.ofPattern(bareDate ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm")
        .format(at.atZone(zone));
  }
}
