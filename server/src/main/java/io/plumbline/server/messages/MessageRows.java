package io.plumbline.server.messages;

import io.plumbline.server.people.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Messages as they are put in: each once, with those who find it in the application. */
@Repository
class MessageRows {
  private final JdbcTemplate jdbc;
  private final Said said;

  MessageRows(JdbcTemplate jdbc, Said said) {
    this.jdbc = jdbc;
    this.said = said;
  }

  /** The number of the message; empty where one of that key was there before. */
  Optional<Long> enter(Message message, Instant now) {
    return jdbc
        .queryForList(
            "insert into message (once_key, template, said, link, urgency, created_at)"
                + " values (?,?,?::jsonb,?,?,?) on conflict (once_key) do nothing returning id",
            Long.class,
            message.onceKey(),
            message.template(),
            said.written(message.values()),
            message.link(),
            message.urgency().name(),
            Timestamp.from(now))
        .stream()
        .findFirst();
  }

  List<Long> active(long accountId) {
    return jdbc.queryForList(
        "select id from account where active and id = ?", Long.class, accountId);
  }

  List<Long> active(Role role) {
    return jdbc.queryForList(
        "select a.id from account a join account_role r on r.account_id = a.id"
            + " where a.active and r.role = ? order by a.id",
        Long.class,
        role.name());
  }

  void lay(long message, Collection<Long> accounts) {
    jdbc.batchUpdate(
        "insert into inbox (account_id, message_id) values (?,?)",
        accounts,
        500,
        (to, account) -> {
          to.setLong(1, account);
          to.setLong(2, message);
        });
  }

  /** How far the message of that key came on each way. */
  List<Sent> sent(String onceKey) {
    return jdbc.query(
        "select d.channel, d.state, d.code, d.changed_at from delivery d"
            + " join message m on m.id = d.message_id where m.once_key = ? order by d.id",
        (row, number) ->
            new Sent(
                Channel.valueOf(row.getString(1)),
                DeliveryState.valueOf(row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant()),
        onceKey);
  }

  /** How many messages somebody has not read, counted up to that many. */
  int unread(long accountId, int upTo) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (select 1 from inbox where account_id = ? and read_at is null"
                + " limit ?) as unread",
            Integer.class,
            accountId,
            upTo);
    return count == null ? 0 : count;
  }
}
