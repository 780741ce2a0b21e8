package io.plumbline.server.cases.hand;

import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.server.cases.hand.CaseHead.Handler;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Grams;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds one case for somebody who sees it. */
@Repository
public class CaseBook {
  /** The source of all events that people tell at these pages. */
  public static final String SOURCE = "plumbline";

  private static final String HEAD =
      "select c.case_id, c.item, c.applicant, c.unit_id, coalesce(u.name_zh, ''),"
          + " coalesce(u.name_en, ''), c.handler_id, a.name, c.last_seq from case_file c"
          + " left join unit u on u.id = c.unit_id left join account a on a.id = c.handler_id";
  private final NamedParameterJdbcTemplate jdbc;
  private final Sights sights;
  private final Docket docket;
  private final LawInForce law;
  private final InstantSource clock;
  private final CaseWords words;

  CaseBook(
      NamedParameterJdbcTemplate jdbc,
      Sights sights,
      Docket docket,
      LawInForce law,
      InstantSource clock,
      CaseWords words) {
    this.jdbc = jdbc;
    this.sights = sights;
    this.docket = docket;
    this.law = law;
    this.clock = clock;
    this.words = words;
  }

  /** What is kept of that case, for somebody who sees it. */
  public CaseHead head(Person person, String caseId) {
    var sight = sights.of(person);
    return jdbc
        .query(
            HEAD + " where c.case_id = :id and " + sight.condition("c"),
            Seeing.by(sight).addValue("id", caseId),
            this::head)
        .stream()
        .findFirst()
        .orElseThrow(NotSeenException::new);
  }

  /** A case that nobody handles, for somebody of its unit. */
  public Optional<CaseHead> unassigned(Person person, String caseId) {
    return jdbc
        .query(
            HEAD
                + " where c.case_id = :id and c.handler_id is null and c.unit_id = :unit"
                + " and c.ended_at is null",
            Seeing.by(sights.of(person)).addValue("id", caseId).addValue("unit", person.unitId()),
            this::head)
        .stream()
        .findFirst();
  }

  private CaseHead head(ResultSet row, int number) throws SQLException {
    long handler = row.getLong(7);
    return new CaseHead(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        words.either(row.getString(5), row.getString(6)),
        handler == 0 ? null : new Handler(handler, row.getString(8)),
        row.getLong(9));
  }

  /** The case as it stands now; empty where no law was in force when it opened. */
  public Optional<CaseInHand> inHand(CaseHead head) {
    CaseFile file = docket.file(head.caseId()).orElseThrow(NotSeenException::new);
    Instant now = clock.instant();
    try {
      return Optional.of(
          new CaseInHand(head, file, law.now().judge().judge(file, now, Instant.MAX), now));
    } catch (NotInForceException e) {
      return Optional.empty();
    }
  }

  /** Of which case and kind the event is that was told under that token. */
  public Optional<Known> known(String token) {
    return plain()
        .query(
            "select case_id, kind from event where source = ? and event_id = ? and event_id <> ''",
            (row, number) -> new Known(row.getString(1), row.getString(2)),
            SOURCE,
            token)
        .stream()
        .findFirst();
  }

  /** An event that was told already. */
  public record Known(String caseId, String kind) {}

  /** Gives the case to a handler, and makes it found by the handler's name. */
  public void give(String caseId, @Nullable Long handler) {
    plain().update("update case_file set handler_id = ? where case_id = ?", handler, caseId);
    String text =
        plain()
            .queryForObject(
                "select c.case_id || ' ' || c.applicant || ' ' || coalesce(a.name, '')"
                    + " from case_file c left join account a on a.id = c.handler_id"
                    + " where c.case_id = ?",
                String.class,
                caseId);
    plain()
        .update(
            "update case_file set grams = ? where case_id = ?",
            Grams.of(String.valueOf(text)).toArray(String[]::new),
            caseId);
  }

  private JdbcTemplate plain() {
    return (JdbcTemplate) jdbc.getJdbcOperations();
  }

  /** Those to whom the head of that unit can give a case. */
  public List<Handler> handlersOf(@Nullable String unitId) {
    return plain()
        .query(
            "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id"
                + " where a.active and a.unit_id = ? and r.role in ('CLERK', 'SECTION_CHIEF')"
                + " order by a.name, a.id",
            (row, number) -> new Handler(row.getLong(1), row.getString(2)),
            unitId);
  }
}
