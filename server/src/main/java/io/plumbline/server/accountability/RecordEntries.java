package io.plumbline.server.accountability;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happened to records of accountability; only added to. */
@Repository
class RecordEntries {
  private final NamedParameterJdbcTemplate jdbc;

  RecordEntries(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that happened; nobody's name where the server did it. */
  record Entry(Instant at, @Nullable String who, String act, Words words) {}

  /**
   * What was said with it.
   *
   * @param screen the digest of what was on the screen of who decided
   */
  record Words(String text, String ground, String screen) {
    static final Words NONE = new Words("", "", "");
  }

  /** An act, by which part, and what it led from and to. */
  record Move(String act, String party, String from, String to) {}

  void add(long record, @Nullable Long who, Instant at, Move move, Words words) {
    jdbc.update(
        "insert into accountability_entry (record_id, at, account_id, act, party, from_state,"
            + " to_state, text, ground, screen) values (:record, :at, :who, :act, :party, :from,"
            + " :to, :text, :ground, :screen)",
        new MapSqlParameterSource("record", record)
            .addValue("at", Timestamp.from(at))
            .addValue("who", who)
            .addValue("act", move.act())
            .addValue("party", move.party())
            .addValue("from", move.from())
            .addValue("to", move.to())
            .addValue("text", words.text())
            .addValue("ground", words.ground())
            .addValue("screen", words.screen()));
  }

  /** What happened to that record, the first first. */
  List<Entry> of(long record) {
    return jdbc.query(
        "select e.at, p.name, e.act, e.text, e.ground, e.screen from accountability_entry e"
            + " left join account p on p.id = e.account_id where e.record_id = :record order by e.id",
        new MapSqlParameterSource("record", record),
        (row, number) ->
            new Entry(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                row.getString(3),
                new Words(row.getString(4), row.getString(5), row.getString(6))));
  }
}
