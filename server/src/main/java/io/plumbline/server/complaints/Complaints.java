package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.server.complaints.Complaint.About;
import io.plumbline.server.complaints.Complaint.Hands;
import io.plumbline.server.complaints.Complaint.Nature;
import io.plumbline.server.complaints.Complaint.Standing;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The complaints on record, and what was said in them. */
@Repository
class Complaints {
  static final String SELECT =
      "select c.id, c.kind, c.channel, c.named, c.filed_on, c.case_text, c.case_id, c.item,"
          + " c.unit_id, c.person_text, c.text, c.state, c.since, c.due_on, c.extended,"
          + " c.case_told, c.supervisor_id, c.handler_id, c.version from complaint c ";
  private final JdbcTemplate jdbc;

  Complaints(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Complaint> find(long id) {
    return jdbc.query(SELECT + "where c.id = ?", Complaints::complaint, id).stream().findFirst();
  }

  /**
   * The complaint that a code opens. What is looked for is a digest under the server's secret, so
   * that how long the search takes says nothing of any code.
   */
  Optional<Complaint> of(byte[] digest) {
    return jdbc
        .query(
            "select id, code_digest from complaint where code_digest = ?",
            (row, number) ->
                MessageDigest.isEqual(row.getBytes(2), digest)
                    ? Optional.of(row.getLong(1))
                    : Optional.<Long>empty(),
            (Object) digest)
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(this::find);
  }

  /** Keeps a new one; empty where one of that code is there already. */
  Optional<Long> add(Filing filing, byte[] digest, Standing standing, @Nullable Long enteredBy) {
    About about = filing.about();
    return jdbc
        .queryForList(
            "insert into complaint (kind, channel, code_digest, named, case_text, item, unit_id,"
                + " person_text, text, filed_on, entered_by, state, since, due_on)"
                + " values (?,?,?,?,?,?,(select id from unit where id = ?),?,?,?,?,?,?,?)"
                + " on conflict (code_digest) do nothing returning id",
            Long.class,
            filing.nature().kind(),
            filing.nature().channel(),
            digest,
            filing.nature().named(),
            about.caseText(),
            about.item(),
            about.unitId(),
            about.person(),
            filing.text(),
            filing.nature().filedOn(),
            enteredBy,
            standing.state().code(),
            standing.since(),
            standing.dueOn())
        .stream()
        .findFirst();
  }

  /** Its new standing, unless somebody changed it meanwhile. */
  boolean move(Complaint from, Standing to) {
    int changed =
        jdbc.update(
            "update complaint set state = ?, since = ?, due_on = ?, extended = ?, case_told = ?,"
                + " supervisor_id = ?, handler_id = ?, version = version + 1"
                + " where id = ? and version = ?",
            to.state().code(),
            to.since(),
            to.dueOn(),
            to.extended(),
            to.caseTold(),
            to.hands().supervisor(),
            to.hands().handler(),
            from.id(),
            from.standing().version());
    return changed == 1;
  }

  /** What is to be added to a complaint's record. */
  record Said(
      LocalDate on, @Nullable Long account, String party, String act, String text, boolean open) {}

  long enter(long complaint, Said said, String toState) {
    Long id =
        jdbc.queryForObject(
            "insert into complaint_entry (complaint_id, on_day, account_id, party, act, to_state,"
                + " text, open) values (?,?,?,?,?,?,?,?) returning id",
            Long.class,
            complaint,
            said.on(),
            said.account(),
            said.party(),
            said.act(),
            toState,
            said.text(),
            said.open());
    return id == null ? 0 : id;
  }

  List<Entry> entries(long complaint) {
    return jdbc.query(
        "select e.id, e.on_day, a.name, e.party, e.act, e.text, e.open from complaint_entry e"
            + " left join account a on a.id = e.account_id where e.complaint_id = ? order by e.id",
        (row, number) ->
            new Entry(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7)),
        complaint);
  }

  /** Those whose reopening window passed before that day. */
  List<Complaint> past(LocalDate today) {
    return jdbc.query(
        SELECT + "where c.state in ('replied','not-accepted') and c.due_on < ? order by c.id",
        Complaints::complaint,
        today);
  }

  /** Those of which nobody has decided whether they are accepted, or which somebody handles. */
  List<Complaint> open() {
    return jdbc.query(
        SELECT + "where c.state in ('filed','accepted') order by c.due_on, c.id limit 10000",
        Complaints::complaint);
  }

  static Complaint complaint(ResultSet row, int number) throws SQLException {
    return new Complaint(
        row.getLong(1),
        new Nature(
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            row.getObject(5, LocalDate.class)),
        new About(
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10)),
        row.getString(11),
        new Standing(
            state(row.getString(12)),
            row.getObject(13, LocalDate.class),
            row.getObject(14, LocalDate.class),
            row.getBoolean(15),
            row.getBoolean(16),
            new Hands(row.getObject(17, Long.class), row.getObject(18, Long.class)),
            row.getInt(19)));
  }

  private static ComplaintState state(String code) {
    return ComplaintState.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
