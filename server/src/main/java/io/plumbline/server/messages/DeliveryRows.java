package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox, and the log of what was tried. */
@Repository
class DeliveryRows {
  private static final String WAITS = "('QUEUED','FAILED_FOR_NOW')";
  private final JdbcTemplate jdbc;
  private final Said said;

  DeliveryRows(JdbcTemplate jdbc, Said said) {
    this.jdbc = jdbc;
    this.said = said;
  }

  /**
   * A way out for a message.
   *
   * @param account whose it is; null where it is for somebody outside
   * @param at when it may leave at the earliest
   */
  record Fresh(
      long message,
      @Nullable Long account,
      Channel channel,
      String address,
      Language language,
      boolean digest,
      Instant at) {
    static Fresh outside(long message, Channel channel, String address, Instant at) {
      return new Fresh(message, null, channel, address, Language.ZH, false, at);
    }
  }

  /** What is due. */
  record Due(long id, Way way, What what, String mark, int tries, Instant createdAt) {
    /** Where it goes. */
    record Way(Channel channel, String address, Language language, boolean digest) {}

    /** What it says. */
    record What(String template, Map<String, String> said, String link) {}
  }

  void queue(List<Fresh> fresh) {
    jdbc.batchUpdate(
        "insert into delivery (message_id, account_id, channel, address, language, digest, mark,"
            + " state, created_at, changed_at, next_at)"
            + " select ?,?,?,?,?,?,?,'QUEUED', m.created_at, m.created_at, ? from message m"
            + " where m.id = ?",
        fresh,
        500,
        (to, one) -> {
          to.setLong(1, one.message());
          to.setObject(2, one.account(), Types.BIGINT);
          to.setString(3, one.channel().name());
          to.setString(4, one.address());
          to.setString(5, one.language().name().toLowerCase(Locale.ROOT));
          to.setBoolean(6, one.digest());
          to.setString(7, UUID.randomUUID().toString().replace("-", ""));
          to.setTimestamp(8, Timestamp.from(one.at()));
          to.setLong(9, one.message());
        });
  }

  private static final String DUE =
      "select d.id, d.channel, d.address, d.language, d.digest, m.template, m.said, m.link,"
          + " d.mark, d.tries, d.created_at from delivery d join message m on m.id = d.message_id"
          + " where d.next_at <= ? and d.state in "
          + WAITS;

  /** What is to be handed over now, each by itself, the longest due first. */
  List<Due> due(Channel channel, Instant now, boolean onlyUrgent, int limit) {
    return jdbc.query(
        DUE
            + " and not d.digest and d.channel = ?"
            + (onlyUrgent ? " and m.urgency = 'URGENT'" : "")
            + " order by d.next_at, d.id limit ?",
        this::due,
        Timestamp.from(now),
        channel.name(),
        limit);
  }

  /** What is to be handed over now to some people together, whole for each of them. */
  List<Due> dueTogether(Instant now, int people) {
    return jdbc.query(
        DUE
            + " and d.digest and d.account_id in (select distinct account_id from delivery"
            + " where next_at <= ? and digest and state in "
            + WAITS
            + " limit ?) order by d.account_id, d.id",
        this::due,
        Timestamp.from(now),
        Timestamp.from(now),
        people);
  }

  private Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        row.getLong(1),
        new Due.Way(
            Channel.valueOf(row.getString(2)),
            row.getString(3),
            Language.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
            row.getBoolean(5)),
        new Due.What(row.getString(6), said.read(row.getString(7)), row.getString(8)),
        row.getString(9),
        row.getInt(10),
        row.getTimestamp(11).toInstant());
  }

  /**
   * What to keep of a try.
   *
   * @param next when something is to be done again; null: never by itself
   */
  record Tried(
      Due due,
      Outcome outcome,
      DeliveryState state,
      Instant at,
      @Nullable Instant next,
      int parts) {}

  /**
   * Keeps what came of a try. A report that was quicker than this stands. Once it is handed over,
   * or given up, the address is kept no longer in the clear.
   */
  @Transactional
  public void keep(Tried tried) {
    boolean again = tried.state() == DeliveryState.FAILED_FOR_NOW;
    String address = tried.due().way().address();
    jdbc.update(
        "update delivery set state = ?, code = ?, foreign_id = ?, changed_at = ?, next_at = ?,"
            + " tries = ?, parts = ?, address = ? where id = ? and state in "
            + WAITS,
        tried.state().name(),
        tried.outcome().code(),
        tried.outcome().foreignId(),
        Timestamp.from(tried.at()),
        tried.next() == null ? null : Timestamp.from(tried.next()),
        tried.due().tries() + 1,
        tried.parts(),
        again ? address : Addresses.masked(address),
        tried.due().id());
    attempt(
        new Attempt(tried.at(), tried.state(), tried.outcome().code()),
        tried.due().id(),
        tried.due().way().channel());
  }

  /** What was tried, or reported, and what came of it. */
  record Attempt(Instant at, DeliveryState state, String code) {}

  private void attempt(Attempt attempt, long delivery, Channel channel) {
    jdbc.update(
        "insert into delivery_attempt (delivery_id, at, channel, state, code) values (?,?,?,?,?)",
        delivery,
        Timestamp.from(attempt.at()),
        channel.name(),
        attempt.state().name(),
        attempt.code());
  }

  List<Attempt> attempts(long delivery) {
    return jdbc.query(
        "select at, state, code from delivery_attempt where delivery_id = ? order by id",
        (row, number) ->
            new Attempt(
                row.getTimestamp(1).toInstant(),
                DeliveryState.valueOf(row.getString(2)),
                row.getString(3)),
        delivery);
  }

  /** An SMS that a gateway has taken over and has not reported on. */
  record Open(long id, String mark, String foreignId, Instant changedAt) {}

  List<Open> open(Instant now, int limit) {
    return jdbc.query(
        "select id, mark, foreign_id, changed_at from delivery where next_at <= ?"
            + " and channel = 'SMS' and state = 'ACCEPTED' order by next_at limit ?",
        (row, number) ->
            new Open(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant()),
        Timestamp.from(now),
        limit);
  }

  void askAgain(long delivery, @Nullable Instant at) {
    jdbc.update(
        "update delivery set next_at = ? where id = ? and state = 'ACCEPTED'",
        at == null ? null : Timestamp.from(at),
        delivery);
  }

  /** The delivery that a gateway means by our id or its own. */
  Optional<Long> meant(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : jdbc
            .queryForList(
                "select id from delivery where channel = 'SMS' and (mark = ? or foreign_id = ?)"
                    + " order by (mark = ?) desc, id desc limit 1",
                Long.class,
                id,
                id,
                id)
            .stream()
            .findFirst();
  }

  /** Keeps a report; what was said once is not changed by saying it, or the contrary, again. */
  @Transactional
  public boolean report(long delivery, Attempt report) {
    int changed =
        jdbc.update(
            "update delivery set state = ?, code = ?, changed_at = ?, next_at = null"
                + " where id = ? and state in ('QUEUED','FAILED_FOR_NOW','ACCEPTED')",
            report.state().name(),
            report.code(),
            Timestamp.from(report.at()),
            delivery);
    if (changed > 0) {
      attempt(report, delivery, Channel.SMS);
      mask(delivery);
    }
    return changed > 0;
  }

  private void mask(long delivery) {
    String address =
        jdbc.queryForObject("select address from delivery where id = ?", String.class, delivery);
    jdbc.update(
        "update delivery set address = ? where id = ?",
        Addresses.masked(String.valueOf(address)),
        delivery);
  }
}
