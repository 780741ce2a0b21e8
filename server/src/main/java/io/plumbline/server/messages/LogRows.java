package io.plumbline.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The log of deliveries, as those read it who must not read the messages. */
@Repository
class LogRows {
  static final int PAGE = 50;
  private static final String SELECT =
      "select d.id, m.template, d.channel, d.address, d.state, d.code, d.tries, d.parts,"
          + " d.created_at, d.changed_at, d.next_at from delivery d"
          + " join message m on m.id = d.message_id where ";
  private final JdbcTemplate jdbc;

  LogRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A delivery without what it says; its address masked. */
  record Logged(long id, String template, Target to, Progress progress, Instant createdAt) {}

  /** Where it goes, masked. */
  record Target(Channel channel, String address, int parts) {}

  /** How far it is. */
  record Progress(
      DeliveryState state, String code, int tries, Instant changedAt, @Nullable Instant nextAt) {}

  /** A page, the latest first, and one more where there are more. */
  List<Logged> page(@Nullable DeliveryState state, @Nullable Channel channel, long before) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("d.id < ?");
    values.add(before > 0 ? before : Long.MAX_VALUE);
    if (state != null) {
      where.append(" and d.state = ?");
      values.add(state.name());
    }
    if (channel != null) {
      where.append(" and d.channel = ?");
      values.add(channel.name());
    }
    values.add(PAGE + 1);
    return jdbc.query(
        SELECT + where + " order by d.id desc limit ?", LogRows::logged, values.toArray());
  }

  Optional<Logged> find(long id) {
    return jdbc.query(SELECT + "d.id = ?", LogRows::logged, id).stream().findFirst();
  }

  private static Logged logged(ResultSet row, int number) throws SQLException {
    return new Logged(
        row.getLong(1),
        row.getString(2),
        new Target(
            Channel.valueOf(row.getString(3)), Addresses.masked(row.getString(4)), row.getInt(8)),
        new Progress(
            DeliveryState.valueOf(row.getString(5)),
            row.getString(6),
            row.getInt(7),
            row.getTimestamp(10).toInstant(),
            row.getTimestamp(11) == null ? null : row.getTimestamp(11).toInstant()),
        row.getTimestamp(9).toInstant());
  }

  /** How many failed for good since that moment, counted up to that many. */
  int failedSince(Instant since, int upTo) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (select 1 from delivery where state = 'FAILED_FOR_GOOD'"
                + " and changed_at >= ? limit ?) as failed",
            Integer.class,
            java.sql.Timestamp.from(since),
            upTo);
    return count == null ? 0 : count;
  }
}
