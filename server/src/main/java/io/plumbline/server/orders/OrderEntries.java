package io.plumbline.server.orders;

import io.plumbline.server.cases.StoredFiles.Stored;
import io.plumbline.server.orders.OrderEntry.FileLink;
import io.plumbline.server.orders.OrderEntry.Finding;
import io.plumbline.server.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happened to orders, and the files that came with it; only added to. */
@Repository
class OrderEntries {
  private final NamedParameterJdbcTemplate jdbc;

  OrderEntries(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what somebody did, with its files. */
  void add(
      long order,
      Person who,
      Instant at,
      OrderEntry.Move move,
      OrderEntry.Said said,
      List<Stored> files) {
    Long id =
        jdbc.queryForObject(
            "insert into order_entry (order_id, at, account_id, act, party, from_state, to_state,"
                + " text, choice, truthful_ground, objective_ground, due_on) values (:order, :at,"
                + " :who, :act, :party, :from, :to, :text, :choice, :truthful, :objective, :due)"
                + " returning id",
            new MapSqlParameterSource("order", order)
                .addValue("at", Timestamp.from(at))
                .addValue("who", who.id())
                .addValue("act", move.act())
                .addValue("party", move.party())
                .addValue("from", move.from())
                .addValue("to", move.to())
                .addValue("text", said.text())
                .addValue("choice", said.finding().choice())
                .addValue("truthful", said.finding().truthfulGround())
                .addValue("objective", said.finding().objectiveGround())
                .addValue("due", said.dueOn()),
            Long.class);
    for (Stored file : files) {
      jdbc.update(
          "insert into order_file (entry_id, file_name, digest) values (:entry, :name, :digest)",
          new MapSqlParameterSource("entry", id)
              .addValue("name", file.name())
              .addValue("digest", file.digest()));
    }
  }

  /** What happened to that order, the first first. */
  List<OrderEntry> of(long order) {
    return jdbc.query(
        "select e.at, p.name, e.act, e.party, e.from_state, e.to_state, e.text, e.choice,"
            + " e.truthful_ground, e.objective_ground, e.due_on, e.id from order_entry e"
            + " join account p on p.id = e.account_id where e.order_id = :order order by e.id",
        new MapSqlParameterSource("order", order),
        (row, number) ->
            new OrderEntry(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                new OrderEntry.Move(
                    row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                new OrderEntry.Said(
                    row.getString(7),
                    new Finding(row.getString(8), row.getString(9), row.getString(10)),
                    row.getObject(11, LocalDate.class)),
                files(row.getLong(12))));
  }

  private List<FileLink> files(long entry) {
    return jdbc.query(
        "select id, file_name from order_file where entry_id = :entry order by id",
        new MapSqlParameterSource("entry", entry),
        (row, number) -> new FileLink(row.getLong(1), row.getString(2)));
  }

  /** One file of that order. */
  Optional<Stored> file(long order, long file) {
    return jdbc
        .query(
            "select f.digest, f.file_name from order_file f join order_entry e on e.id = f.entry_id"
                + " where e.order_id = :order and f.id = :file",
            new MapSqlParameterSource("order", order).addValue("file", file),
            (row, number) -> new Stored(row.getString(1), row.getString(2)))
        .stream()
        .findFirst();
  }
}
