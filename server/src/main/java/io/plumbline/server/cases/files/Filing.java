package io.plumbline.server.cases.files;

import io.plumbline.server.cases.files.FileStore.Kept;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.cases.steps.Steps;
import io.plumbline.server.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files documents in cases: the event that tells it, and the file itself. */
@Service
public class Filing {
  private static final String COLUMNS =
      "select d.id, d.event_id, d.document, d.file_name, d.digest, f.size_bytes, f.media_type,"
          + " d.filed_at from case_document d join stored_file f on f.digest = d.digest";
  private final FileStore store;
  private final Steps steps;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final CaseWords words;

  Filing(
      FileStore store,
      Steps steps,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      CaseWords words) {
    this.store = store;
    this.steps = steps;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.words = words;
  }

  /** A file of a case. */
  public record Filed(
      long id,
      String eventId,
      String document,
      String fileName,
      String digest,
      long bytes,
      FileKind kind,
      Instant at) {}

  /** What somebody sends. */
  public record Sent(String name, InputStream content, long bytes) {}

  public Steps.Taken file(Person person, String caseId, Entered entered, Sent sent)
      throws IOException {
    if (sent.bytes() == 0) {
      return refused("file", "required", words.say("refusal.required.file"));
    }
    Optional<Kept> kept = store.keep(sent.content());
    if (kept.isEmpty()) {
      String most = store.most().toMegabytes() + " MB";
      return refused("file", "too-large", words.say("refusal.too-large", most));
    }
    Steps.Taken taken =
        transaction.execute(status -> file(person, caseId, entered, sent, kept.get()));
    return java.util.Objects.requireNonNull(taken);
  }

  private Steps.Taken file(Person person, String caseId, Entered entered, Sent sent, Kept kept) {
    Steps.Taken taken = steps.take(person, caseId, Step.DOCUMENT, entered);
    if (taken.isNew()) {
      Timestamp now = Timestamp.from(clock.instant());
      jdbc.update(
          "insert into stored_file (digest, size_bytes, media_type, stored_at) values (?,?,?,?)"
              + " on conflict do nothing",
          kept.digest(),
          kept.bytes(),
          kept.kind().mediaType(),
          now);
      jdbc.update(
          "insert into case_document (case_id, event_source, event_id, document, file_name,"
              + " digest, account_id, filed_at) values (?,?,?,?,?,?,?,?)",
          caseId,
          CaseBook.SOURCE,
          entered.get("token"),
          entered.get("document"),
          FileNames.harmless(sent.name()),
          kept.digest(),
          person.id(),
          now);
    }
    return taken;
  }

  private static Steps.Taken refused(String field, String code, String text) {
    return new Steps.Taken(List.of(new Objection(field, code, text)), List.of(), false);
  }

  /** The files of that case. */
  public List<Filed> of(String caseId) {
    return jdbc.query(COLUMNS + " where d.case_id = ? order by d.id", Filing::filed, caseId);
  }

  /** One file of that case. */
  Optional<Filed> one(String caseId, long id) {
    return jdbc
        .query(COLUMNS + " where d.case_id = ? and d.id = ?", Filing::filed, caseId, id)
        .stream()
        .findFirst();
  }

  private static Filed filed(ResultSet row, int number) throws SQLException {
    return new Filed(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        FileKind.ofMediaType(row.getString(7)),
        row.getTimestamp(8).toInstant());
  }
}
