package io.plumbline.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** History makes findings, never alerts: also where it comes into a case that lives. */
class HistoryTest extends ServerTestBase {
  @Autowired private Docket docket;
  @Autowired private Sweeper sweeper;
  @Autowired private Rebuild rebuild;

  /** Told live on the Friday before: opened and applied for, within its limit. */
  private Story live(String caseId) {
    Story story =
        new Story(caseId)
            .event(EventKind.OPEN, "", "2026-11-20T09:00")
            .event(EventKind.COMPLETE, "申请", "2026-11-20T10:00");
    story.tell(docket);
    return story;
  }

  private void tellLast(Story story, boolean history) {
    List<Told> told = story.told();
    docket.take(List.of(told.get(told.size() - 1)), history ? Story.HISTORY : Story.LIVE);
  }

  private List<String> alerts(String caseId) {
    return jdbc.queryForList(
        "select point_id || ' ' || level || ' ' || case state when 'raised' then 'open' when 'told'"
            + " then 'open' else state end from alert where case_id = ?"
            + " order by point_id, level, ordinal",
        String.class,
        caseId);
  }

  private int findings(String caseId) {
    Integer found =
        jdbc.queryForObject(
            "select count(*) from finding where case_id = ?", Integer.class, caseId);
    return found == null ? 0 : found;
  }

  @Test
  void history_in_a_live_case_is_found_but_raises_no_alert_now_or_when_all_is_rebuilt() {
    Story story = live("HI-1");
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), true);
    assertThat(findings("HI-1")).isEqualTo(1);
    assertThat(alerts("HI-1")).isEmpty();
    jdbc.update("update case_file set verdict_hash = null where case_id = 'HI-1'");
    rebuild.all((done, total) -> {});
    sweeper.sweep();
    assertThat(alerts("HI-1")).isEmpty();
  }

  /** Three working days after Friday 2026-11-20 end with Wednesday 2026-11-25. */
  @Test
  void what_is_reached_later_raises_its_alert() {
    Story story = live("HI-2");
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), true);
    clock.set("2026-11-26T00:00");
    sweeper.sweep();
    assertThat(alerts("HI-2")).contains("XK-01/受理/1 2 open").noneMatch(a -> a.contains("/受理/2"));
  }

  @Test
  void what_was_reached_before_the_history_came_raises_its_alert_though_no_sweep_saw_it() {
    Story story = live("HI-3");
    clock.set("2026-11-26T00:00");
    tellLast(story.event(EventKind.DOCUMENT, "受理", "2026-11-20T11:00"), true);
    assertThat(alerts("HI-3")).contains("XK-01/受理/1 2 open");
  }

  @Test
  void a_live_event_in_a_case_that_came_as_history_raises_its_alert_however_long_ago_it_was() {
    Story story =
        new Story("HI-4")
            .event(EventKind.OPEN, "", "2026-11-20T09:00")
            .event(EventKind.COMPLETE, "申请", "2026-11-20T10:00");
    docket.take(story.told(), Story.HISTORY);
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), false);
    assertThat(alerts("HI-4")).hasSize(1);
  }

  @Test
  void an_older_complaint_that_comes_as_history_takes_no_other_ones_alert() {
    Story story = live("HI-5");
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T15:00"), false);
    assertThat(alerts("HI-5")).hasSize(1);
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), true);
    assertThat(findings("HI-5")).isEqualTo(2);
    assertThat(alerts("HI-5")).hasSize(1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from alert where case_id = 'HI-5'"
                    + " and reached_at = timestamptz '2026-11-20T15:00+08:00' and version = 0",
                Integer.class))
        .isEqualTo(1);
  }

  @Test
  void an_alert_that_lapsed_is_not_brought_back_by_history_but_by_something_live() {
    Story story = live("HI-6");
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), false);
    tellLast(story.event(EventKind.RETRACT, "", "2026-11-20T12:00", "", story.id(3)), false);
    assertThat(alerts("HI-6")).allMatch(alert -> alert.endsWith("lapsed")).hasSize(1);
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T13:00"), true);
    assertThat(alerts("HI-6")).allMatch(alert -> alert.endsWith("lapsed")).hasSize(1);
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T14:00"), false);
    assertThat(alerts("HI-6")).filteredOn(alert -> alert.endsWith(" open")).hasSize(1);
  }

  @Test
  void what_history_brought_and_live_events_took_back_and_brought_again_raises_its_alert() {
    Story story = live("HI-7");
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), true);
    tellLast(story.event(EventKind.RETRACT, "", "2026-11-20T12:00", "", story.id(3)), false);
    assertThat(findings("HI-7")).isZero();
    tellLast(story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00"), false);
    assertThat(alerts("HI-7")).hasSize(1);
  }

  @Test
  void history_of_thousands_of_events_is_judged_at_once_so_that_no_sweep_takes_it_for_live() {
    Story story = live("HI-8");
    for (int i = 0; i <= Supervision.COALESCED; i++) {
      story.event(EventKind.DOCUMENT, "受理", "2026-11-20T11:00", "第" + i + "次", "");
    }
    story.event(EventKind.COMPLAINT, "受理", "2026-11-20T11:30");
    docket.take(story.told(), Story.HISTORY);
    assertThat(findings("HI-8")).isPositive();
    sweeper.sweep();
    assertThat(alerts("HI-8")).isEmpty();
  }
}
