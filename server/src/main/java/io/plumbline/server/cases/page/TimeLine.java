package io.plumbline.server.cases.page;

import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.law.LateEntry;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happened in a case, newest first: what, when, by whom, and when it was learned. */
@Repository
class TimeLine {
  private static final int MOST = 300;
  private final JdbcTemplate jdbc;
  private final CaseWords words;
  private final LateEntry late;

  TimeLine(JdbcTemplate jdbc, CaseWords words, LateEntry late) {
    this.late = late;
    this.jdbc = jdbc;
    this.words = words;
  }

  /**
   * An entry.
   *
   * @param late null where it was recorded in time
   */
  public record Entry(
      Instant at,
      String when,
      String what,
      List<String> details,
      String who,
      @Nullable Late late) {}

  /**
   * The mark on what was recorded long after it happened.
   *
   * @param learned when it was recorded
   * @param claimed when its sender says that it was; empty where they say nothing
   */
  public record Late(int workingDays, String learned, String claimed) {}

  List<Entry> of(CaseHead head) {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(
        jdbc.query(
            "select e.kind, e.stage, e.happened_at, e.recorded_at, e.actor, e.document, e.people,"
                + " e.yuan, e.persons, e.reason, e.source, e.bare_date, a.name,"
                + " e.claimed_recorded_at from event e"
                + " left join account a on a.id = e.account_id where e.case_id = ?"
                + " order by e.happened_at desc, e.seq desc limit "
                + MOST,
            (row, number) -> event(head, row),
            head.caseId()));
    entries.addAll(
        jdbc.query(
            "select s.at, b.name, t.name from assignment s join account b on b.id = s.by_account"
                + " join account t on t.id = s.to_account where s.case_id = ? order by s.id desc",
            (row, number) -> assignment(row),
            head.caseId()));
    entries.sort(Comparator.comparing(Entry::at).reversed());
    return entries;
  }

  private Entry assignment(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp(1).toInstant();
    String what = words.say("line.assign", row.getString(3));
    return new Entry(at, words.minute(at), what, List.of(), row.getString(2), null);
  }

  private Entry event(CaseHead head, ResultSet row) throws SQLException {
    Instant at = row.getTimestamp(3).toInstant();
    String when = words.minute(at);
    return new Entry(
        at,
        row.getBoolean(12) ? when.substring(0, 10) : when,
        what(head, row),
        details(row),
        who(row),
        late(at, row));
  }

  private @Nullable Late late(Instant at, ResultSet row) throws SQLException {
    Instant recorded = row.getTimestamp(4).toInstant();
    Timestamp claimed = row.getTimestamp(14);
    String said = claimed == null ? "" : words.minute(claimed.toInstant());
    OptionalInt days = late.workingDays(at, recorded);
    return days.isPresent() ? new Late(days.getAsInt(), words.minute(recorded), said) : null;
  }

  private String what(CaseHead head, ResultSet row) throws SQLException {
    String stage = row.getString(2);
    String name = stage.isEmpty() ? "" : words.stage(head.item(), stage);
    String what = words.say("event." + row.getString(1));
    return name.isEmpty() ? what : words.say("line.of", what, name);
  }

  private List<String> details(ResultSet row) throws SQLException {
    List<String> details = new ArrayList<>();
    add(details, "line.document", row.getString(6));
    List<String> people = Arrays.asList((String[]) row.getArray(7).getArray());
    add(details, "line.people." + row.getString(1), words.list(people));
    BigDecimal yuan = row.getBigDecimal(8);
    add(
        details,
        "line.yuan",
        yuan == null ? "" : String.format(java.util.Locale.ROOT, "%,.2f", yuan));
    Integer persons = row.getObject(9, Integer.class);
    add(details, "line.persons", persons == null ? "" : persons.toString());
    add(details, "line.reason." + row.getString(1), row.getString(10));
    return details;
  }

  private void add(List<String> details, String key, String text) {
    if (!text.isBlank()) {
      details.add(words.say(known(key), text));
    }
  }

  /** The kind's own words where it has some, else the general ones. */
  private static String known(String key) {
    return switch (key) {
      case "line.people.suspend", "line.people.people", "line.reason.suspend" -> key;
      default ->
          key.startsWith("line.people")
              ? "line.people"
              : key.startsWith("line.reason") ? "line.reason" : key;
    };
  }

  /** The person at a page, else whom the business system names. */
  private String who(ResultSet row) throws SQLException {
    @Nullable String account = row.getString(13);
    if (account != null) {
      return account;
    }
    boolean applicant = row.getString(1).equals("open");
    String actor = applicant ? "" : row.getString(5);
    return actor.isEmpty() ? row.getString(11) : actor;
  }
}
