package io.plumbline.server.operations.demo;

import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.supervision.Supervision;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Today in the demo's bureau; on a later day it is laid out anew. */
@Component
class DemoToday {
  private static final String DAY = "today";
  private final DemoMark mark;
  private final LawInForce law;
  private final InstantSource clock;
  private final Docket docket;
  private final Supervision supervision;
  private final DemoStaff staff;
  private final JdbcTemplate jdbc;

  DemoToday(
      DemoMark mark,
      LawInForce law,
      InstantSource clock,
      Docket docket,
      Supervision supervision,
      DemoStaff staff,
      JdbcTemplate jdbc) {
    this.mark = mark;
    this.law = law;
    this.clock = clock;
    this.docket = docket;
    this.supervision = supervision;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  /** Lays it out, all or nothing, unless that was done for this day. */
  @Transactional
  public void layOut(Progress progress) {
    Law now = law.now();
    DemoDay day =
        DemoDay.at(clock.instant(), now.catalogue().settings().zone(), now.reading().calendar());
    if (!mark.value(DAY).orElse("").equals(day.day().toString())) {
      List<Story> stories = Stories.of(now, day);
      tell(stories);
      mark.set(DAY, day.day().toString());
      progress.step("serve.demo.stories", stories.size());
    }
  }

  private void tell(List<Story> stories) {
    List<Told> told = new ArrayList<>();
    stories.forEach(story -> told.addAll(story.told()));
    docket.take(told, new Origin(true, null, null, null));
    stories.forEach(this::hand);
    List<String> ids = stories.stream().map(Story::caseId).toList();
    supervision.judge(ids);
    ids.forEach(this::date);
  }

  /** As if it had come in live: judged again, it raises its alerts. */
  private void hand(Story story) {
    Story.Hand hand = story.hand();
    Long handler =
        hand.handled() ? staff.accounts().get(DemoStaff.key(hand.unit(), hand.name())) : null;
    jdbc.update(
        "update case_file set unit_id = (select id from unit where id = ?), handler_id = ?,"
            + " verdict_hash = null where case_id = ?",
        hand.unit(),
        handler,
        story.caseId());
    jdbc.update("delete from history_rung where case_id = ?", story.caseId());
  }

  private void date(String caseId) {
    jdbc.update(
        "update alert_entry set at = a.reached_at from alert a"
            + " where a.id = alert_id and a.case_id = ? and act = 'raised'",
        caseId);
    jdbc.update("update alert set raised_at = reached_at where case_id = ?", caseId);
    jdbc.update("update case_file set created_at = opened_at where case_id = ?", caseId);
  }
}
