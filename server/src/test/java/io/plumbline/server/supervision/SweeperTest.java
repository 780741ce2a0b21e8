package io.plumbline.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.cluster.Alone;
import io.plumbline.server.docket.Docket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SweeperTest extends ServerTestBase {
  @Autowired private Docket docket;
  @Autowired private Sweeper sweeper;
  @Autowired private SweepBook book;
  @Autowired private SweepWatch watch;
  @Autowired private Rounds rounds;
  @Autowired private Alone alone;
  @Autowired private DataSource database;

  @BeforeEach
  void nothing_else_waits() {
    clock.set("2026-10-01T09:00");
    jdbc.update("update case_file set next_look = null, judged_seq = last_seq");
    jdbc.update("delete from sweep");
    clock.set("2026-11-23T09:00");
  }

  private Story opened(String caseId) {
    Story story =
        new Story(caseId)
            .event(EventKind.OPEN, "", "2026-11-23T08:30")
            .event(EventKind.COMPLETE, "申请", "2026-11-23T08:40");
    story.tell(docket);
    return story;
  }

  private List<String> alerts(String caseId) {
    return jdbc.queryForList(
        "select point_id || ' ' || level || ' ' || case state when 'raised' then 'open' when 'told'"
            + " then 'open' else state end from alert where case_id = ?"
            + " order by point_id, level, ordinal",
        String.class,
        caseId);
  }

  /** Entered on Monday 2026-11-23: three working days end with Thursday, 24:00. */
  @Test
  void a_limit_is_kept_on_its_last_day_and_broken_from_the_first_second_after() {
    opened("SW-1");
    assertThat(alerts("SW-1")).isEmpty();
    clock.set("2026-11-26T00:00");
    sweeper.sweep();
    assertThat(alerts("SW-1")).allMatch(alert -> alert.contains(" 1 open")).isNotEmpty();
    clock.set("2026-11-26T23:59:59");
    sweeper.sweep();
    assertThat(alerts("SW-1")).allMatch(alert -> alert.contains(" 1 open"));
    clock.set("2026-11-27T00:00");
    sweeper.sweep();
    assertThat(alerts("SW-1")).contains("XK-01/受理/1 2 open");
    assertThat(jdbc.queryForObject("select level from case_file where case_id = 'SW-1'", int.class))
        .isEqualTo(2);
  }

  @Test
  void repeated_sweeps_raise_nothing_twice_and_are_on_record_once_a_minute() {
    opened("SW-2");
    clock.set("2026-11-27T00:00");
    Sweep first = sweeper.sweep().orElseThrow();
    assertThat(first.considered()).isEqualTo(first.judged()).isEqualTo(1);
    List<String> alerts = alerts("SW-2");
    for (int i = 0; i < 5; i++) {
      assertThat(sweeper.sweep().orElseThrow().considered()).isZero();
    }
    clock.set("2026-11-27T00:01:30");
    sweeper.sweep();
    assertThat(alerts("SW-2")).isEqualTo(alerts);
    assertThat(book.latest(10)).extracting(Sweep::considered).containsExactly(0, 1);
  }

  @Test
  void what_an_alert_rests_on_being_retracted_it_lapses_and_told_again_it_returns() {
    Story story = opened("SW-3");
    clock.set("2026-11-27T00:00");
    sweeper.sweep();
    assertThat(alerts("SW-3")).contains("XK-01/受理/1 2 open");
    story.event(EventKind.RETRACT, "", "2026-11-27T00:00", "", story.id(2)).tell(docket);
    assertThat(alerts("SW-3")).contains("XK-01/受理/1 2 lapsed");
    story.event(EventKind.COMPLETE, "申请", "2026-11-23T08:40").tell(docket);
    assertThat(alerts("SW-3")).contains("XK-01/受理/1 2 open");
    assertThat(
            jdbc.queryForList(
                "select e.act from alert_entry e join alert a on a.id = e.alert_id"
                    + " where a.case_id = 'SW-3' and a.point_id = 'XK-01/受理/1' and a.level = 2"
                    + " order by e.id",
                String.class))
        .containsExactly("raised", "lapsed", "returned");
  }

  @Test
  void a_bad_case_hinders_no_other_and_is_tried_again_ever_later() {
    opened("SW-4");
    opened("SW-5");
    opened("SW-6");
    jdbc.update("update event set kind = 'nonsense' where case_id = 'SW-5'");
    clock.set("2026-11-27T00:00");
    Sweep sweep = sweeper.sweep().orElseThrow();
    assertThat(sweep.judged()).isEqualTo(2);
    assertThat(sweep.skipped()).isEqualTo(new Sweep.Skipped(0, 0, 1));
    assertThat(alerts("SW-4")).isNotEmpty();
    assertThat(alerts("SW-6")).isNotEmpty();
    assertThat(sweeper.sweep().orElseThrow().considered()).isZero();
    clock.set("2026-11-27T00:01");
    assertThat(sweeper.sweep().orElseThrow().skipped().faulty()).isEqualTo(1);
    clock.set("2026-11-27T00:02");
    assertThat(sweeper.sweep().orElseThrow().considered()).isZero();
    jdbc.update(
        "update event set kind = case when event_id like '%-1' then 'open' else 'complete' end"
            + " where case_id = 'SW-5'");
    clock.set("2026-11-27T00:03");
    assertThat(sweeper.sweep().orElseThrow().judged()).isEqualTo(1);
    assertThat(alerts("SW-5")).isEqualTo(alerts("SW-4"));
    assertThat(
            jdbc.queryForObject(
                "select fault_count from case_file where case_id = 'SW-5' and fault is null",
                int.class))
        .isZero();
  }

  @Test
  void a_case_that_somebody_has_hold_of_is_left_for_the_next_sweep() throws SQLException {
    opened("SW-7");
    clock.set("2026-11-27T00:00");
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .executeQuery("select 1 from case_file where case_id = 'SW-7' for update");
      assertThat(sweeper.sweep().orElseThrow().skipped()).isEqualTo(new Sweep.Skipped(1, 0, 0));
      other.rollback();
    }
    assertThat(sweeper.sweep().orElseThrow().judged()).isEqualTo(1);
  }

  @Test
  void of_two_servers_one_sweeps_at_a_time() throws Exception {
    opened("SW-8");
    clock.set("2026-11-27T00:00");
    Sweeper second = new Sweeper(jdbc, rounds, book, alone, clock, "second");
    alone.inTurn("sweep", () -> assertThat(second.sweep()).isEmpty());
    List<Callable<Integer>> both = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Sweeper one = i % 2 == 0 ? sweeper : second;
      both.add(() -> one.sweep().map(Sweep::judged).orElse(0));
    }
    assertThat(sum(both)).isEqualTo(1);
  }

  @Test
  void events_told_at_once_by_many_raise_each_alert_once() throws Exception {
    clock.set("2026-11-27T09:00");
    List<Callable<Integer>> tellers = new ArrayList<>();
    Story story =
        new Story("SW-9")
            .event(EventKind.OPEN, "", "2026-11-02T09:00")
            .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
            .event(EventKind.COMPLETE, "受理", "2026-11-20T10:00");
    for (int i = 0; i < 8; i++) {
      tellers.add(
          () -> {
            story.tell(docket);
            return sweeper.sweep().map(Sweep::considered).orElse(0);
          });
    }
    sum(tellers);
    assertThat(alerts("SW-9")).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from alert_entry e join alert a on a.id = e.alert_id"
                    + " where a.case_id = 'SW-9'",
                int.class))
        .isEqualTo(alerts("SW-9").size());
  }

  @Test
  void a_case_of_thousands_of_events_is_judged_by_the_next_sweep() {
    Story story = new Story("SW-10").event(EventKind.OPEN, "", "2026-11-02T09:00");
    story.event(EventKind.COMPLETE, "申请", "2026-11-02T10:00");
    for (int i = 0; i < Supervision.COALESCED; i++) {
      story.event(EventKind.DOCUMENT, "受理", "2026-11-03T09:00", "第" + i + "次", "");
    }
    story.tell(docket);
    assertThat(alerts("SW-10")).isEmpty();
    assertThat(sweeper.sweep().orElseThrow().judged()).isEqualTo(1);
    assertThat(alerts("SW-10")).contains("XK-01/受理/1 2 open");
  }

  @Test
  void what_came_as_history_is_found_but_raises_no_alert_until_something_new_happens() {
    Story story =
        new Story("SW-11")
            .event(EventKind.OPEN, "", "2026-11-02T09:00")
            .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
            .event(EventKind.COMPLETE, "受理", "2026-11-20T10:00");
    docket.take(story.told(), Story.HISTORY);
    sweeper.sweep();
    assertThat(alerts("SW-11")).isEmpty();
    assertThat(
            jdbc.queryForObject(
                "select findings from case_file where case_id = 'SW-11'", int.class))
        .isPositive();
    clock.set("2027-06-01T09:00");
    sweeper.sweep();
    assertThat(alerts("SW-11")).isNotEmpty().noneMatch(alert -> alert.contains("/受理/"));
  }

  @Test
  void a_silent_sweeper_is_noticed_after_five_minutes_and_recorded_once() {
    sweeper.sweep();
    clock.set("2026-11-23T09:04");
    assertThat(watch.isSilent()).isFalse();
    clock.set("2026-11-23T09:06");
    assertThat(watch.isSilent()).isTrue();
    watch.look();
    watch.look();
    assertThat(
            jdbc.queryForObject("select count(*) from act where act = 'sweeper-silent'", int.class))
        .isEqualTo(1);
    sweeper.sweep();
    assertThat(watch.isSilent()).isFalse();
  }

  private static int sum(List<Callable<Integer>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      int sum = 0;
      for (Future<Integer> future : threads.invokeAll(work)) {
        sum += future.get();
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }
}
