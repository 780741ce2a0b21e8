package io.plumbline.server.docket;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code case_file}. */
@Repository
class CaseRows {
  private final JdbcTemplate jdbc;

  CaseRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What must be known of a case to take events for it. */
  record Row(String caseId, String item, @Nullable Instant endedAt) {}

  /** These cases, as far as they are on record, locked in the order of their numbers. */
  Map<String, Row> locked(Collection<String> caseIds) {
    Map<String, Row> rows = new HashMap<>();
    jdbc.query(
        "select case_id, item, ended_at from case_file where case_id = any(?)"
            + " order by case_id for update",
        row -> {
          Timestamp ended = row.getTimestamp(3);
          String id = row.getString(1);
          rows.put(id, new Row(id, row.getString(2), ended == null ? null : ended.toInstant()));
        },
        texts(caseIds));
    return rows;
  }

  /** Opens these cases; one that somebody else opened meanwhile is locked like the others. */
  void open(List<Batch.NewCase> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into case_file (case_id, item, unit_id, applicant, created_at, grams)"
            + " values (?, ?, (select id from unit where id = ?), ?, ?, ?)"
            + " on conflict (case_id) do nothing",
        fresh,
        500,
        (statement, one) -> {
          statement.setString(1, one.caseId());
          statement.setString(2, one.item());
          statement.setString(3, one.unit());
          statement.setString(4, one.applicant());
          statement.setTimestamp(5, Timestamp.from(one.at()));
          statement.setArray(
              6, array(statement.getConnection(), Grams.of(one.caseId() + " " + one.applicant())));
        });
    locked(fresh.stream().map(Batch.NewCase::caseId).sorted().toList());
  }

  /** Counts the events added to each case. */
  void grow(List<Batch.Entry> taken) {
    Map<String, Integer> added = new LinkedHashMap<>();
    taken.forEach(entry -> added.merge(entry.caseId(), 1, Integer::sum));
    if (added.isEmpty()) {
      return;
    }
    jdbc.update(
        "update case_file set event_count = event_count + added.number,"
            + " last_seq = (select max(seq) from event where event.case_id = case_file.case_id)"
            + " from unnest(?::text[], ?::int[]) as added(id, number) where case_id = added.id",
        statement -> {
          statement.setArray(1, array(statement.getConnection(), added.keySet()));
          statement.setArray(
              2, statement.getConnection().createArrayOf("int4", added.values().toArray()));
        });
  }

  /** Forgets cases of which no event could be taken after all. */
  void forget(List<String> caseIds) {
    if (!caseIds.isEmpty()) {
      jdbc.update(
          "delete from case_file where event_count = 0 and case_id = any(?)", texts(caseIds));
    }
  }

  Map<String, String> items(Collection<String> caseIds) {
    Map<String, String> items = new HashMap<>();
    jdbc.query(
        "select case_id, item from case_file where case_id = any(?)",
        row -> {
          items.put(row.getString(1), row.getString(2));
        },
        texts(caseIds));
    return items;
  }

  private Object texts(Collection<String> words) {
    return jdbc.execute((ConnectionCallback<Array>) connection -> array(connection, words));
  }

  private static Array array(Connection connection, Collection<String> words)
      throws java.sql.SQLException {
    return connection.createArrayOf("text", words.toArray());
  }
}
