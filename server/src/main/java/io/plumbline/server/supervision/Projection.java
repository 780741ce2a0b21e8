package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What was found of each case, kept so that lists need not judge; it can be dropped and rebuilt.
 */
@Repository
class Projection {
  private final JdbcTemplate jdbc;

  Projection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these cases the ones of more events than that; they are to be looked at next. */
  Collection<String> postponed(Collection<String> caseIds, int events, Instant now) {
    Set<String> large = new HashSet<>();
    jdbc.query(
        "update case_file set next_look = ? where case_id = any(?) and event_count > ?"
            + " returning case_id",
        statement -> {
          statement.setTimestamp(1, Timestamp.from(now));
          statement.setArray(2, texts(statement, caseIds));
          statement.setInt(3, events);
        },
        row -> {
          large.add(row.getString(1));
        });
    return large;
  }

  /** Keeps what is new; returns the cases of which something is. */
  List<Judged> write(List<Judged> judged, Instant now) {
    Map<String, byte[]> before = digests(judged);
    List<Judged> changed = new ArrayList<>();
    Map<String, byte[]> after = new HashMap<>();
    for (Judged one : judged) {
      byte[] digest = one.digest();
      after.put(one.caseId(), digest);
      if (!Arrays.equals(digest, before.get(one.caseId()))) {
        changed.add(one);
      }
    }
    clear(changed);
    findings(changed);
    dueDates(changed);
    heads(judged, after, now);
    return changed;
  }

  private Map<String, byte[]> digests(List<Judged> judged) {
    Map<String, byte[]> digests = new HashMap<>();
    jdbc.query(
        "select case_id, verdict_hash from case_file where case_id = any(?)",
        statement -> statement.setArray(1, texts(statement, ids(judged))),
        row -> {
          digests.put(row.getString(1), row.getBytes(2));
        });
    return digests;
  }

  private void clear(List<Judged> changed) {
    if (changed.isEmpty()) {
      return;
    }
    for (String table : List.of("finding", "due_date")) {
      jdbc.update(
          "delete from " + table + " where case_id = any(?)",
          statement -> statement.setArray(1, texts(statement, ids(changed))));
    }
  }

  /** A finding and its place among the case's. */
  private record Numbered<T>(String caseId, int number, T of) {
    static <T> List<Numbered<T>> all(
        List<Judged> judged, java.util.function.Function<Verdict, List<T>> part) {
      List<Numbered<T>> all = new ArrayList<>();
      for (Judged one : judged) {
        List<T> of = one.verdict() == null ? List.of() : part.apply(one.verdict());
        for (int i = 0; i < of.size(); i++) {
          all.add(new Numbered<>(one.caseId(), i, of.get(i)));
        }
      }
      return all;
    }
  }

  private void findings(List<Judged> changed) {
    jdbc.batchUpdate(
        "insert into finding (case_id, number, point_id, stage, layer, kind, level, broken_at,"
            + " due_on, actual_on, over_days) values (?,?,?,?,?,?,?,?,?,?,?)",
        Numbered.all(changed, Verdict::findings),
        500,
        (to, one) -> {
          Finding finding = one.of();
          Lateness late = finding.breach().lateness();
          to.setString(1, one.caseId());
          to.setInt(2, one.number());
          to.setString(3, finding.point().id());
          to.setString(4, finding.point().stage());
          to.setString(5, finding.point().layer().code());
          to.setString(6, finding.kind().code());
          to.setInt(7, level(finding.level()));
          to.setTimestamp(8, Timestamp.from(finding.at()));
          setDay(to, 9, late == null ? null : late.dueOn());
          setDay(to, 10, late == null ? null : late.actualOn());
          to.setObject(11, late == null ? null : late.over(), Types.INTEGER);
        });
  }

  private void dueDates(List<Judged> changed) {
    jdbc.batchUpdate(
        "insert into due_date (case_id, number, point_id, stage, layer, due_on, notice_at,"
            + " broken_at, stopped_at, suspended, provisional) values (?,?,?,?,?,?,?,?,?,?,?)",
        Numbered.all(changed, Verdict::dueDates),
        500,
        (to, one) -> {
          DueDate due = one.of();
          Clock clock = due.clock();
          to.setString(1, one.caseId());
          to.setInt(2, one.number());
          to.setString(3, due.point().id());
          to.setString(4, due.point().stage());
          to.setString(5, due.point().layer().code());
          setDay(to, 6, clock.dueOn().orElse(null));
          setInstant(to, 7, clock.noticeAt().orElse(null));
          setInstant(to, 8, clock.brokenAt().orElse(null));
          setInstant(to, 9, clock.stopped().map(Moment::at).orElse(null));
          to.setBoolean(10, clock.isSuspended());
          to.setBoolean(11, clock.isProvisional());
        });
  }

  private void heads(List<Judged> judged, Map<String, byte[]> digests, Instant now) {
    jdbc.batchUpdate(
        "update case_file set opened_at = ?, ended_at = ?, withdrawn = ?, stage = ?, stage_at = ?,"
            + " suspended = ?, major = ?, due_on = ?, due_at = ?, due_point = ?, level = ?,"
            + " findings = ?, returned = ?, judged_seq = last_seq, judged_at = ?, verdict_hash = ?,"
            + " next_look = ?, fault = ? where case_id = ?",
        judged,
        500,
        (to, one) -> {
          setHead(to, one);
          setInstant(to, 14, now);
          to.setBytes(15, digests.get(one.caseId()));
          setInstant(to, 16, one.verdict() == null ? null : one.verdict().nextLook().orElse(null));
          to.setString(17, one.fault());
          to.setString(18, one.caseId());
        });
  }

  private static void setHead(PreparedStatement to, Judged one) throws SQLException {
    Verdict verdict = one.verdict();
    Course course = verdict == null ? null : verdict.course();
    int stage = course == null ? -1 : course.currentStage();
    boolean ended = course != null && course.ended().isPresent();
    DueDate due = ended ? null : one.nextDue().orElse(null);
    setInstant(to, 1, course == null ? null : course.opened().map(Moment::at).orElse(null));
    setInstant(to, 2, course == null ? null : course.ended().map(Moment::at).orElse(null));
    to.setBoolean(3, course != null && course.isWithdrawn());
    to.setString(4, course == null || stage < 0 ? "" : course.stageIds().get(stage));
    setInstant(to, 5, course == null || stage < 0 ? null : enteredAt(course, stage));
    to.setBoolean(6, !ended && course != null && isSuspended(course));
    to.setBoolean(7, course != null && course.markedMajor().isPresent());
    setDay(to, 8, due == null ? null : due.clock().dueOn().orElse(null));
    setInstant(to, 9, due == null ? null : due.clock().brokenAt().orElse(null));
    to.setString(10, due == null ? "" : due.point().id());
    to.setInt(11, verdict == null ? 0 : worst(verdict));
    to.setInt(12, verdict == null ? 0 : verdict.findings().size());
    to.setBoolean(13, !ended && course != null && stage >= 0 && isReturned(course, stage));
  }

  /** Whether a send-back opened the stage in which the case is. */
  private static boolean isReturned(Course course, int stage) {
    Instant entered = enteredAt(course, stage);
    return course.stage(stage).isOpen()
        && course.stage(stage).reopenings().stream().anyMatch(at -> at.at().equals(entered));
  }

  private static @Nullable Instant enteredAt(Course course, int stage) {
    var runs = course.stage(stage).runs();
    return runs.isEmpty() ? null : runs.get(runs.size() - 1).start().at();
  }

  private static boolean isSuspended(Course course) {
    var all = course.suspensions();
    return !all.isEmpty() && all.get(all.size() - 1).run().stop() == null;
  }

  /** 0 where nothing is to be seen, else 1 notice, 2 yellow, 3 red. */
  private static int worst(Verdict verdict) {
    return verdict.findings().stream().mapToInt(finding -> level(finding.level())).max().orElse(0);
  }

  static int level(Level level) {
    return level.ordinal() + 1;
  }

  private static List<String> ids(List<Judged> judged) {
    return judged.stream().map(Judged::caseId).toList();
  }

  private static void setDay(PreparedStatement to, int at, @Nullable LocalDate day)
      throws SQLException {
    to.setDate(at, day == null ? null : Date.valueOf(day));
  }

  private static void setInstant(PreparedStatement to, int at, @Nullable Instant instant)
      throws SQLException {
    to.setTimestamp(at, instant == null ? null : Timestamp.from(instant));
  }

  private static Array texts(PreparedStatement statement, Collection<String> words)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", words.toArray());
  }
}
