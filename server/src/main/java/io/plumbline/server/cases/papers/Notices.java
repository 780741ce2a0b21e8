package io.plumbline.server.cases.papers;

import io.plumbline.server.cases.hand.CaseWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One-time notices as they were issued (一次性告知书). */
@Repository
class Notices {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final CaseWords words;

  Notices(JdbcTemplate jdbc, InstantSource clock, CaseWords words) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.words = words;
  }

  /** A notice and what it asks for. */
  record Notice(Instant at, String issuedBy, List<String> missing) {}

  /** Something missing, in both languages. */
  record Lack(String zh, String en) {}

  void keep(String token, String caseId, long account, List<Lack> lacks) {
    jdbc.update(
        "insert into one_time_notice (event_id, case_id, issued_at, account_id, missing_zh,"
            + " missing_en) values (?,?,?,?,?,?) on conflict do nothing",
        token,
        caseId,
        Timestamp.from(clock.instant()),
        account,
        lacks.stream().map(Lack::zh).toArray(String[]::new),
        lacks.stream().map(Lack::en).toArray(String[]::new));
  }

  /** The last one issued in that case. */
  Optional<Notice> last(String caseId) {
    return jdbc
        .query(
            "select n.issued_at, a.name, n.missing_zh, n.missing_en from one_time_notice n"
                + " join account a on a.id = n.account_id where n.case_id = ?"
                + " order by n.issued_at desc limit 1",
            this::notice,
            caseId)
        .stream()
        .findFirst();
  }

  private Notice notice(ResultSet row, int number) throws SQLException {
    String column = words.either("missing_zh", "missing_en");
    return new Notice(
        row.getTimestamp(1).toInstant(),
        row.getString(2),
        Arrays.asList((String[]) row.getArray(column).getArray()));
  }
}
