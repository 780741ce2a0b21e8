package io.plumbline.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the tables {@code import}, {@code import_file} and {@code import_reject}. */
@Repository
class ImportRows {
  private static final String SELECT =
      "select id, file_name, history, account_id, state, cursor, progress, problem_zh, problem_en,"
          + " started_at, ended_at, rows_total, taken, known, refused, size_bytes from import";
  private final JdbcTemplate jdbc;

  ImportRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long add(String fileName, boolean history, long accountId, byte[] content, Instant now) {
    Long id =
        jdbc.queryForObject(
            "insert into import (file_name, history, account_id, started_at, state, size_bytes)"
                + " values (?,?,?,?,'ready',?) returning id",
            Long.class,
            fileName,
            history,
            accountId,
            Timestamp.from(now),
            content.length);
    long number = id == null ? 0 : id;
    jdbc.update("insert into import_file (import_id, content) values (?,?)", number, content);
    return number;
  }

  Optional<Import> one(long id) {
    return jdbc.query(SELECT + " where id = ?", (row, number) -> read(row), id).stream()
        .findFirst();
  }

  /** The last imports; of that account only, unless it is null. */
  List<Import> last(@Nullable Long accountId, int most) {
    String of = accountId == null ? "" : " where account_id = " + accountId;
    return jdbc.query(SELECT + of + " order by id desc limit " + most, (row, n) -> read(row));
  }

  List<Long> running() {
    return jdbc.queryForList(
        "select id from import where state in ('reading','taking') order by id", Long.class);
  }

  /** Copies the file to that path; false where it is no longer kept. */
  boolean copy(long id, Path to) {
    Boolean found =
        jdbc.query(
            "select content from import_file where import_id = ?",
            row -> row.next() && write(row.getBinaryStream(1), to),
            id);
    return Boolean.TRUE.equals(found);
  }

  private static boolean write(InputStream content, Path to) {
    try (content) {
      Files.copy(content, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Changes the state where it is one of those; false where it is not. */
  boolean change(long id, String to, String... from) {
    return jdbc.update(
            "update import set state = ?, problem_zh = '', problem_en = ''"
                + " where id = ? and state = any(?::text[])",
            to,
            id,
            "{" + String.join(",", from) + "}")
        > 0;
  }

  /** Ends it, and forgets the file where nothing is to be done with it any more. */
  void end(long id, String state, Import.Problem problem, Instant now) {
    jdbc.update(
        "update import set state = ?, problem_zh = ?, problem_en = ?, ended_at = ?"
            + " where id = ? and state <> 'cancelled'",
        state,
        problem.zh(),
        problem.en(),
        Timestamp.from(now),
        id);
    if (!state.equals("failed")) {
      forget(id);
    }
  }

  /** Forgets the file; what became of its rows stays. */
  void forget(long id) {
    jdbc.update("delete from import_file where import_id = ?", id);
  }

  void progress(long id, int percent) {
    jdbc.update("update import set progress = ? where id = ?", percent, id);
  }

  /** The log has been read: so many rows, of which so many were refused. */
  boolean read(long id, long rows, long refused) {
    return jdbc.update(
            "update import set state = 'taking', cursor = '0.0', rows_total = ?, refused = ?"
                + " where id = ? and state = 'reading'",
            rows,
            refused,
            id)
        > 0;
  }

  /** Goes on from one place of the log to the next; false where another went on from there. */
  boolean advance(long id, String from, String to, Import.Counts counts, int percent) {
    return jdbc.update(
            "update import set cursor = ?, taken = taken + ?, known = known + ?,"
                + " refused = refused + ?, progress = ?"
                + " where id = ? and cursor = ? and state = 'taking'",
            to,
            counts.taken(),
            counts.known(),
            counts.refused(),
            percent,
            id,
            from)
        > 0;
  }

  void reject(long id, List<ImportReject> rejects) {
    jdbc.batchUpdate(
        "insert into import_reject values (?,?,?,?,?,?,?)",
        rejects,
        500,
        (to, reject) -> {
          to.setLong(1, id);
          to.setLong(2, reject.line());
          to.setString(3, reject.column());
          to.setString(4, reject.code());
          to.setString(5, reject.zh());
          to.setString(6, reject.en());
          to.setString(7, reject.text().replace('\u0000', '\uFFFD'));
        });
  }

  /** The first rejects in the order of the file; all where {@code most} is null. */
  List<ImportReject> rejects(long id, @Nullable Integer most) {
    return jdbc.query(
        "select line, column_name, code, reason_zh, reason_en, row_text from import_reject"
            + " where import_id = ? order by line limit ?",
        (row, number) ->
            new ImportReject(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)),
        id,
        most);
  }

  List<Long> linesWithoutText(long id) {
    return jdbc.queryForList(
        "select distinct line from import_reject where import_id = ? and row_text = '' and line > 1",
        Long.class,
        id);
  }

  void texts(long id, Map<Long, String> texts) {
    jdbc.batchUpdate(
        "update import_reject set row_text = ? where import_id = ? and line = ? and row_text = ''",
        texts.entrySet(),
        500,
        (to, text) -> {
          to.setString(1, text.getValue().replace('\u0000', '\uFFFD'));
          to.setLong(2, id);
          to.setLong(3, text.getKey());
        });
  }

  private static Import read(ResultSet row) throws SQLException {
    Import.State state =
        new Import.State(
            row.getString(5),
            row.getString(6),
            row.getInt(7),
            new Import.Problem(row.getString(8), row.getString(9)),
            row.getTimestamp(10).toInstant(),
            CaseViews.instant(row, 11));
    Import.Counts counts =
        new Import.Counts(
            row.getLong(12), row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16));
    return new Import(
        row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4), state, counts);
  }
}
