package io.plumbline.server.messages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The messages that somebody finds in the application. */
@Repository
class InboxRows {
  static final int PAGE = 50;
  private final JdbcTemplate jdbc;
  private final Said said;

  InboxRows(JdbcTemplate jdbc, Said said) {
    this.jdbc = jdbc;
    this.said = said;
  }

  /**
   * A message in somebody's inbox.
   *
   * @param readAt null while it is unread
   */
  record Received(
      long id,
      String template,
      Map<String, String> said,
      String link,
      Instant at,
      @Nullable Instant readAt) {}

  /** A page of them, the latest first, and one more where there are more. */
  List<Received> page(long account, boolean unread, long before) {
    return jdbc.query(
        "select m.id, m.template, m.said, m.link, m.created_at, i.read_at from inbox i"
            + " join message m on m.id = i.message_id"
            + " where i.account_id = ? and i.message_id < ?"
            + (unread ? " and i.read_at is null" : "")
            + " order by i.message_id desc limit ?",
        (row, number) ->
            new Received(
                row.getLong(1),
                row.getString(2),
                said.read(row.getString(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()),
        account,
        before > 0 ? before : Long.MAX_VALUE,
        PAGE + 1);
  }

  /** The link of that message, if it is theirs. */
  Optional<String> link(long account, long message) {
    return jdbc
        .queryForList(
            "select m.link from inbox i join message m on m.id = i.message_id"
                + " where i.account_id = ? and i.message_id = ?",
            String.class,
            account,
            message)
        .stream()
        .findFirst();
  }

  void read(long account, long message, Instant at) {
    jdbc.update(
        "update inbox set read_at = ? where account_id = ? and message_id = ? and read_at is null",
        Timestamp.from(at),
        account,
        message);
  }

  void unread(long account, long message) {
    jdbc.update(
        "update inbox set read_at = null where account_id = ? and message_id = ?",
        account,
        message);
  }

  /** All that were there when the page was shown. */
  void readAll(long account, long upTo, Instant at) {
    jdbc.update(
        "update inbox set read_at = ? where account_id = ? and message_id <= ?"
            + " and read_at is null",
        Timestamp.from(at),
        account,
        upTo);
  }
}
