package io.plumbline.server.supervision;

import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What was found of each case, kept so that lists need not judge; it can be dropped and rebuilt.
 */
@Repository
class Projection {
  private final JdbcTemplate jdbc;
  private final Heads heads;

  Projection(JdbcTemplate jdbc, Heads heads) {
    this.jdbc = jdbc;
    this.heads = heads;
  }

  /** Of these cases the ones of more events than that; they are to be looked at next. */
  Collection<String> postponed(Collection<String> caseIds, int events, Instant now) {
    Set<String> large = new HashSet<>();
    jdbc.query(
        "update case_file set next_look = ? where case_id = any(?) and event_count > ?"
            + " returning case_id",
        statement -> {
          statement.setTimestamp(1, Timestamp.from(now));
          statement.setArray(2, Columns.texts(statement, caseIds));
          statement.setInt(3, events);
        },
        row -> {
          large.add(row.getString(1));
        });
    return large;
  }

  /** Of these cases the ones whose verdict is not what it would be now. */
  Collection<String> behind(Collection<String> caseIds, Instant now) {
    Set<String> behind = new HashSet<>();
    jdbc.query(
        "select case_id from case_file where case_id = any(?)"
            + " and (next_look <= ? or judged_seq < last_seq)",
        statement -> {
          statement.setArray(1, Columns.texts(statement, caseIds));
          statement.setTimestamp(2, Timestamp.from(now));
        },
        row -> {
          behind.add(row.getString(1));
        });
    return behind;
  }

  /**
   * Keeps what is new; returns the cases of which something is.
   *
   * @param anew whether to write everything, also what seems to be there already
   */
  List<Judged> write(List<Judged> all, boolean anew, Instant now) {
    List<Judged> judged = all.stream().filter(one -> one.verdict() != null).toList();
    Map<String, byte[]> before = anew ? Map.of() : digests(judged);
    Map<String, byte[]> after = new HashMap<>();
    judged.forEach(one -> after.put(one.caseId(), one.digest()));
    List<Judged> changed =
        judged.stream()
            .filter(one -> !Arrays.equals(after.get(one.caseId()), before.get(one.caseId())))
            .toList();
    clear(changed);
    findings(changed);
    dueDates(changed);
    heads.write(judged, after, now);
    heads.fault(all.stream().filter(one -> one.verdict() == null).toList(), now);
    return changed;
  }

  private Map<String, byte[]> digests(List<Judged> judged) {
    Map<String, byte[]> digests = new HashMap<>();
    jdbc.query(
        "select case_id, verdict_hash from case_file where case_id = any(?)",
        statement -> statement.setArray(1, Columns.texts(statement, ids(judged))),
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
          statement -> statement.setArray(1, Columns.texts(statement, ids(changed))));
    }
  }

  /** A part of a verdict and its place among its like. */
  private record Numbered<T>(String caseId, int number, T of) {
    static <T> List<Numbered<T>> all(List<Judged> judged, Function<Verdict, List<T>> part) {
      List<Numbered<T>> all = new ArrayList<>();
      for (Judged one : judged) {
        List<T> of = part.apply(one.verdictOrThrow());
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
          to.setInt(7, Columns.level(finding.level()));
          Columns.set(to, 8, finding.at());
          Columns.set(to, 9, late == null ? null : late.dueOn());
          Columns.set(to, 10, late == null ? null : late.actualOn());
          to.setObject(11, Judged.overDays(finding), Types.INTEGER);
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
          Columns.set(to, 6, clock.dueOn().orElse(null));
          Columns.set(to, 7, clock.noticeAt().orElse(null));
          Columns.set(to, 8, clock.brokenAt().orElse(null));
          Columns.set(to, 9, clock.stopped().map(Moment::at).orElse(null));
          to.setBoolean(10, clock.isSuspended());
          to.setBoolean(11, clock.isProvisional());
        });
  }

  private static List<String> ids(List<Judged> judged) {
    return judged.stream().map(Judged::caseId).toList();
  }
}
