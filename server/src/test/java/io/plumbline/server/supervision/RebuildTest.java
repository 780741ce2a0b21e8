package io.plumbline.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildTest extends ServerTestBase {
  private static final List<String> PROJECTED =
      List.of(
          "select * from finding where case_id like 'RB-%' order by case_id, number",
          "select * from due_date where case_id like 'RB-%' order by case_id, number",
          "select case_id, opened_at, ended_at, withdrawn, stage, stage_at, suspended, major, due_on,"
              + " due_at, due_point, level, findings, returned, judged_seq, verdict_hash, next_look,"
              + " fault from case_file where case_id like 'RB-%' order by case_id",
          "select * from alert where case_id like 'RB-%' order by id",
          "select e.* from alert_entry e join alert a on a.id = e.alert_id"
              + " where a.case_id like 'RB-%' order by e.id");

  @Autowired private Docket docket;
  @Autowired private Rebuild rebuild;
  @Autowired private LawWatch watch;
  @Autowired private LawInForce law;
  @Autowired private Sweeper sweeper;

  @BeforeEach
  void some_cases() {
    jdbc.update("update job set ended_at = created_at where ended_at is null");
    for (int i = 0; i < 30; i++) {
      Story story =
          new Story("RB-" + i)
              .event(EventKind.OPEN, "", "2026-11-02T09:00")
              .event(EventKind.COMPLETE, "申请", "2026-11-02T10:0" + i % 10)
              .event(EventKind.COMPLAINT, "受理", "2026-11-05T10:00");
      if (i % 3 > 0) {
        story.event(EventKind.COMPLETE, "受理", "2026-11-" + (10 + i / 3) + "T10:00");
      }
      if (i % 5 == 0) {
        story.event(EventKind.SUSPEND, "", "2026-11-20T10:00", "鉴定", "");
      }
      if (i % 7 == 0) {
        story.event(EventKind.CLOSE, "", "2026-11-20T11:00");
      }
      story.tell(docket);
    }
    clock.set("2026-11-30T09:00");
    sweeper.sweep();
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (String query : PROJECTED) {
      jdbc.query(
          query,
          row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              line.append(row.getString(i)).append('|');
            }
            rows.add(line.toString());
          });
    }
    return rows;
  }

  @Test
  void the_projection_dropped_and_rebuilt_is_equal_row_by_row_and_no_alert_is_lost_or_doubled() {
    List<String> before = rows();
    jdbc.update("delete from finding");
    jdbc.update("delete from due_date");
    jdbc.update(
        "update case_file set opened_at = null, ended_at = null, withdrawn = false, stage = '',"
            + " stage_at = null, suspended = false, major = false, due_on = null, due_at = null,"
            + " due_point = '', level = 0, findings = 0, returned = false, judged_seq = 0,"
            + " verdict_hash = null, next_look = null");
    List<Long> done = new ArrayList<>();
    clock.set("2026-11-30T10:00");
    assertThat(rebuild.all((count, total) -> done.add(count))).isEqualTo(faulty());
    assertThat(done).isNotEmpty().isSorted();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_rebuilding_broken_off_goes_on_where_it_stopped() {
    long id = rebuild.start("asked", "all");
    jdbc.update("update job set cursor = 'RB-2', done = 3 where id = ?", id);
    jdbc.update("update case_file set level = 0 where case_id in ('RB-1', 'RB-3')");
    rebuild.goOn();
    assertThat(level("RB-1")).isZero();
    assertThat(level("RB-3")).isPositive();
    rebuild.all((done, total) -> {});
    assertThat(level("RB-1")).isPositive();
  }

  @Test
  void another_calendar_has_the_open_cases_judged_again_and_the_same_law_none() {
    Law before = law.now();
    watch.look();
    rebuild.goOn();
    long jobs = jobs();
    watch.look();
    assertThat(jobs()).isEqualTo(jobs);
    LocalDate holiday = LocalDate.of(2026, 12, 2);
    try {
      law.change(Law.of(Catalogues.builtIn(List.of(new NamedDay(holiday, false, "停电", 2026)))));
      watch.look();
      assertThat(jobs()).isEqualTo(jobs + 1);
      assertThat(
              jdbc.queryForObject("select scope from job order by id desc limit 1", String.class))
          .isEqualTo("calendar");
      rebuild.goOn();
    } finally {
      law.change(before);
      watch.look();
      rebuild.goOn();
    }
  }

  /** Cases that other tests made so that they cannot be judged. */
  private long faulty() {
    Long faulty =
        jdbc.queryForObject("select count(*) from case_file where fault is not null", Long.class);
    return faulty == null ? 0 : faulty;
  }

  private long jobs() {
    Long jobs = jdbc.queryForObject("select count(*) from job", Long.class);
    return jobs == null ? 0 : jobs;
  }

  private int level(String caseId) {
    Integer level =
        jdbc.queryForObject("select level from case_file where case_id = ?", Integer.class, caseId);
    return level == null ? 0 : level;
  }
}
