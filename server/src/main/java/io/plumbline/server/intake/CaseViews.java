package io.plumbline.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads cases for the interface. */
@Repository
class CaseViews {
  private static final String SELECT =
      "select c.case_id, c.item, c.unit_id, c.applicant, c.opened_at, c.ended_at, c.stage,"
          + " c.suspended, c.major, c.event_count, c.level, c.findings, c.due_on, c.due_point,"
          + " c.last_seq from case_file c";
  private final NamedParameterJdbcTemplate jdbc;

  CaseViews(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases that the query asks for, by number, at most so many. */
  List<CaseView> list(Query query, int most) {
    return jdbc.query(
        SELECT + query.where() + " order by c.case_id limit " + most,
        query.values(),
        (row, number) -> view(row));
  }

  Optional<CaseView> one(Query query, String caseId) {
    return list(query.and("c.case_id = :case", "case", caseId), 1).stream().findFirst();
  }

  private static CaseView view(ResultSet row) throws SQLException {
    return new CaseView(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new CaseView.State(
            instant(row, 5),
            instant(row, 6),
            row.getString(7),
            row.getBoolean(8),
            row.getBoolean(9),
            row.getInt(10)),
        new CaseView.Supervision(
            Levels.of(row.getInt(11)), row.getInt(12), day(row, 13), point(row.getString(14))),
        row.getLong(15));
  }

  private static @Nullable String point(String id) {
    return id.isEmpty() ? null : id;
  }

  static @Nullable Instant instant(ResultSet row, int at) throws SQLException {
    Timestamp instant = row.getTimestamp(at);
    return instant == null ? null : instant.toInstant();
  }

  static @Nullable LocalDate day(ResultSet row, int at) throws SQLException {
    return row.getObject(at, LocalDate.class);
  }
}
