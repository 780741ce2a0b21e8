package io.plumbline.server.docket;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code event}: added, never changed. */
@Repository
class EventRows {
  private static final String COLUMNS =
      "case_id, source, event_id, kind, stage, happened_at, happened_nano, recorded_at, bare_date,"
          + " sender_seq, actor, unit, document, people, yuan, persons, reason, corrects";
  private final JdbcTemplate jdbc;

  EventRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is stored under a number. */
  record Stored(String caseId, byte[] digest) {}

  /** What is known already of events that are told. */
  record Known(Map<String, Stored> byNumber, Set<String> byContent) {}

  Known known(Set<String> numbers, List<Batch.Entry> unnumbered) {
    Map<String, Stored> byNumber = new HashMap<>();
    if (!numbers.isEmpty()) {
      String[][] parts = numbers.stream().map(n -> n.split("\u001f", 2)).toArray(String[][]::new);
      jdbc.query(
          "select e.source, e.event_id, e.case_id, e.digest from event e"
              + " join unnest(?::text[], ?::text[]) as told(source, id)"
              + " on e.source = told.source and e.event_id = told.id and e.event_id <> ''",
          statement -> {
            statement.setArray(1, texts(statement, column(parts, 0)));
            statement.setArray(2, texts(statement, column(parts, 1)));
          },
          row -> {
            byNumber.put(
                Docket.number(new EventId(row.getString(1), row.getString(2))),
                new Stored(row.getString(3), row.getBytes(4)));
          });
    }
    return new Known(byNumber, contents(unnumbered));
  }

  private Set<String> contents(List<Batch.Entry> unnumbered) {
    Set<String> known = new HashSet<>();
    if (unnumbered.isEmpty()) {
      return known;
    }
    List<String> ids = unnumbered.stream().map(Batch.Entry::caseId).distinct().toList();
    jdbc.query(
        "select case_id, digest from event where event_id = '' and case_id = any(?)",
        statement -> statement.setArray(1, texts(statement, ids)),
        row -> {
          known.add(row.getString(1) + Digests.hex(row.getBytes(2)));
        });
    return known;
  }

  void store(List<Batch.Entry> entries) {
    jdbc.batchUpdate(
        "insert into event ("
            + COLUMNS
            + ", digest, account_id, token_id, import_id, stored_at, claimed_recorded_at)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        entries,
        500,
        EventRows::set);
  }

  private static void set(PreparedStatement to, Batch.Entry entry) throws SQLException {
    CaseEvent event = entry.event();
    to.setString(1, entry.caseId());
    to.setString(2, event.id().source());
    to.setString(3, event.id().id());
    to.setString(4, event.kind().code());
    to.setString(5, event.stage());
    setTime(to, event.time());
    setFacts(to, event.facts());
    to.setString(18, event.corrects());
    to.setBytes(19, entry.digest());
    Batch.Stamp stamp = entry.stamp();
    setNumber(to, 20, stamp.origin().accountId());
    setNumber(to, 21, stamp.origin().tokenId());
    setNumber(to, 22, stamp.origin().importId());
    to.setTimestamp(23, Timestamp.from(stamp.at()));
    to.setTimestamp(24, stamp.claimed() == null ? null : Timestamp.from(stamp.claimed()));
  }

  /** PostgreSQL keeps microseconds; the rest of the nanoseconds stands beside them. */
  private static void setTime(PreparedStatement to, EventTime time) throws SQLException {
    to.setTimestamp(6, micros(time.at()));
    to.setInt(7, (int) Duration.between(micros(time.at()).toInstant(), time.at()).toNanos());
    to.setTimestamp(8, micros(time.recordedAt()));
    to.setBoolean(9, time.bareDate());
    to.setLong(10, time.seq());
  }

  private static Timestamp micros(Instant at) {
    return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
  }

  private static void setFacts(PreparedStatement to, EventFacts facts) throws SQLException {
    EventFacts.Sum sum = facts.sum();
    to.setString(11, facts.actor());
    to.setString(12, facts.unit());
    to.setString(13, facts.document());
    to.setArray(14, texts(to, facts.people()));
    to.setBigDecimal(15, sum == null ? null : sum.yuan());
    to.setObject(16, sum == null ? null : sum.persons(), Types.INTEGER);
    to.setString(17, facts.reason());
  }

  private static void setNumber(PreparedStatement to, int at, @Nullable Long number)
      throws SQLException {
    to.setObject(at, number, Types.BIGINT);
  }

  /** The events of these cases. */
  Map<String, List<CaseEvent>> of(Collection<String> caseIds) {
    Map<String, List<CaseEvent>> events = new HashMap<>();
    jdbc.query(
        "select " + COLUMNS + " from event where case_id = any(?) order by case_id, seq",
        statement -> statement.setArray(1, texts(statement, caseIds)),
        row -> {
          events.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(event(row));
        });
    return events;
  }

  /** The events of a case, each with what its sender said of it. */
  List<Recorded> recorded(String caseId) {
    return jdbc.query(
        "select " + COLUMNS + ", claimed_recorded_at from event where case_id = ? order by seq",
        (row, number) -> {
          Timestamp claimed = row.getTimestamp(19);
          return new Recorded(event(row), claimed == null ? null : claimed.toInstant());
        },
        caseId);
  }

  private static CaseEvent event(ResultSet row) throws SQLException {
    String source = row.getString(2);
    String id = row.getString(3);
    Instant at = row.getTimestamp(6).toInstant().plusNanos(row.getInt(7));
    Instant recorded = row.getTimestamp(8).toInstant();
    return new CaseEvent(
        id.isEmpty() && source.isEmpty() ? EventId.NONE : new EventId(source, id),
        EventKind.ofCode(row.getString(4)).orElseThrow(),
        new EventTime(at, recorded, row.getBoolean(9), row.getLong(10)),
        row.getString(5),
        facts(row),
        row.getString(18));
  }

  private static EventFacts facts(ResultSet row) throws SQLException {
    BigDecimal yuan = row.getBigDecimal(15);
    Integer persons = row.getObject(16, Integer.class);
    EventFacts.Sum sum = yuan == null && persons == null ? null : new EventFacts.Sum(yuan, persons);
    List<String> people = Arrays.asList((String[]) row.getArray(14).getArray());
    return new EventFacts(
        row.getString(11), row.getString(12), row.getString(13), people, sum, row.getString(17));
  }

  private static Array texts(PreparedStatement statement, Collection<String> words)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", words.toArray());
  }

  private static List<String> column(String[][] parts, int at) {
    return Arrays.stream(parts).map(part -> part[at]).toList();
  }
}
