package io.plumbline.server.people.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of acts, newest first. */
@Repository
class ActRows {
  static final int PAGE = 50;
  private static final String SELECT =
      "select id, at, login, act, object, allowed, detail from act where ";
  private final JdbcTemplate jdbc;
  private final JdbcTemplate few;

  ActRows(JdbcTemplate jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.few = new JdbcTemplate(source);
    few.setFetchSize(500);
  }

  /** One act: who did or tried what, and on what. */
  record Done(long id, Instant at, What what, boolean allowed, String detail) {
    /** Who did what on what. */
    record What(String login, String act, String object) {}
  }

  List<Done> page(ActSearch search) {
    List<Object> values = new ArrayList<>(search.values());
    values.add(PAGE + 1);
    return jdbc.query(
        SELECT + search.conditions() + " order by at desc, id desc limit ?",
        (row, number) -> done(row),
        values.toArray());
  }

  /** Reads all that are asked for, in one transaction, without holding them in memory. */
  @Transactional(readOnly = true)
  public void each(ActSearch search, Consumer<Done> reader) {
    RowCallbackHandler row = found -> reader.accept(done(found));
    few.query(
        SELECT + search.conditions() + " order by at desc, id desc",
        row,
        search.values().toArray());
  }

  /** The kinds of acts on record; each is found by one step in the index. */
  List<String> kinds() {
    return jdbc.queryForList(
        "with recursive kinds(act) as (select min(act) from act"
            + " union all select (select min(a.act) from act a where a.act > k.act) from kinds k"
            + " where k.act is not null) select act from kinds where act is not null",
        String.class);
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        new Done.What(row.getString(3), row.getString(4), row.getString(5)),
        row.getBoolean(6),
        row.getString(7));
  }
}
