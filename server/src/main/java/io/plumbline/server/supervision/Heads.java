package io.plumbline.server.supervision;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Verdict;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What lists show of a case: the projected columns of {@code case_file}. */
@Repository
class Heads {
  private final JdbcTemplate jdbc;

  Heads(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the columns of these cases, all of which have a verdict. */
  void write(List<Judged> judged, Map<String, byte[]> digests, Instant now) {
    jdbc.batchUpdate(
        "update case_file set opened_at = ?, ended_at = ?, withdrawn = ?, stage = ?, stage_at = ?,"
            + " suspended = ?, major = ?, due_on = ?, due_at = ?, due_point = ?, level = ?,"
            + " findings = ?, returned = ?, judged_at = ?, verdict_hash = ?, next_look = ?,"
            + " judged_seq = last_seq, fault = null, fault_count = 0 where case_id = ?",
        judged,
        500,
        (to, one) -> {
          set(to, one, one.verdictOrThrow());
          Columns.set(to, 14, now);
          to.setBytes(15, digests.get(one.caseId()));
          Columns.set(to, 16, one.verdictOrThrow().nextLook().orElse(null));
          to.setString(17, one.caseId());
        });
  }

  /**
   * Keeps why these cases could not be judged, and what was found before; each is tried again, ever
   * later: after a minute, two, four, at most a day.
   */
  void fault(List<Judged> faults, Instant now) {
    jdbc.batchUpdate(
        "update case_file set fault = ?, fault_count = fault_count + 1, judged_at = ?,"
            + " judged_seq = last_seq, next_look = ?::timestamptz"
            + " + least(interval '1 minute' * power(2, least(fault_count, 20)), interval '1 day')"
            + " where case_id = ?",
        faults,
        500,
        (to, one) -> {
          to.setString(1, one.fault());
          to.setTimestamp(2, Timestamp.from(now));
          to.setTimestamp(3, Timestamp.from(now));
          to.setString(4, one.caseId());
        });
  }

  private static void set(PreparedStatement to, Judged one, Verdict verdict) throws SQLException {
    Course course = verdict.course();
    int stage = course.currentStage();
    boolean open = course.ended().isEmpty();
    DueDate due = open ? one.nextDue().orElse(null) : null;
    Columns.set(to, 1, course.opened().map(Moment::at).orElse(null));
    Columns.set(to, 2, course.ended().map(Moment::at).orElse(null));
    to.setBoolean(3, course.isWithdrawn());
    to.setString(4, stage < 0 ? "" : course.stageIds().get(stage));
    Columns.set(to, 5, enteredAt(course));
    to.setBoolean(6, open && isSuspended(course));
    to.setBoolean(7, course.markedMajor().isPresent());
    Columns.set(to, 8, due == null ? null : due.clock().dueOn().orElse(null));
    Columns.set(to, 9, due == null ? null : due.clock().brokenAt().orElse(null));
    to.setString(10, due == null ? "" : due.point().id());
    to.setInt(11, worst(verdict));
    to.setInt(12, verdict.findings().size());
    to.setBoolean(13, open && isReturned(course));
  }

  private static @Nullable Instant enteredAt(Course course) {
    int stage = course.currentStage();
    var runs = stage < 0 ? List.<io.plumbline.kernel.days.Run>of() : course.stage(stage).runs();
    return runs.isEmpty() ? null : runs.get(runs.size() - 1).start().at();
  }

  private static boolean isSuspended(Course course) {
    var all = course.suspensions();
    return !all.isEmpty() && all.get(all.size() - 1).run().stop() == null;
  }

  /** Whether a send-back opened the stage in which the case is. */
  private static boolean isReturned(Course course) {
    int stage = course.currentStage();
    Instant entered = enteredAt(course);
    return stage >= 0
        && course.stage(stage).isOpen()
        && course.stage(stage).reopenings().stream().anyMatch(at -> at.at().equals(entered));
  }

  /** 0 where nothing is to be seen, else 1 notice, 2 yellow, 3 red. */
  private static int worst(Verdict verdict) {
    return verdict.findings().stream()
        .mapToInt(finding -> Columns.level(finding.level()))
        .max()
        .orElse(0);
  }
}
