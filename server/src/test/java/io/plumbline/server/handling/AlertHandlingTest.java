package io.plumbline.server.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.AlertTurns;
import io.plumbline.server.supervision.Alerts;
import io.plumbline.server.supervision.Story;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An alert, carried to each of its ends, and what is refused on the way. */
class AlertHandlingTest extends ServerTestBase {
  @Autowired private Docket docket;
  @Autowired private AlertHandling handling;
  @Autowired private Alerts alerts;
  @Autowired private AlertTurns alertTurns;
  @Autowired private Turns turns;
  @Autowired private Sights sights;
  private Person named;
  private Person inspector;
  private Person second;
  private Person deputy;
  private long id;

  @BeforeEach
  void people() {
    named = Staff.employ(jdbc, "handling-1", "王敏", null, Role.CLERK);
    inspector = Staff.employ(jdbc, "handling-2", "周正", null, Role.INSPECTOR);
    second = Staff.employ(jdbc, "handling-3", "吴明", null, Role.INSPECTOR);
    jdbc.update(
        "insert into unit (id, name_zh, name_en) values ('handling', '测试科', 'Test')"
            + " on conflict do nothing");
    deputy = Staff.employ(jdbc, "handling-4", "郑刚", "handling", Role.DEPUTY_DIRECTOR);
  }

  /** A yellow card that asks the named. */
  private void alert(String caseId) {
    new Story(caseId)
        .event(EventKind.OPEN, "", "2026-11-02T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
        .tell(docket);
    jdbc.update("update case_file set unit_id = 'handling' where case_id = ?", caseId);
    jdbc.update(
        "update alert set person_id = ?, nobody = null, state = 'told', due_on = '2026-11-26'"
            + " where case_id = ?",
        named.id(),
        caseId);
    Long found =
        jdbc.queryForObject(
            "select id from alert where case_id = ? and point_id = 'XK-01/受理/1' and level = 2",
            Long.class,
            caseId);
    id = found == null ? 0 : found;
    alertTurns.follow(id);
  }

  private Alerts.Alert read(Person person) {
    return alerts.find(sights.of(person), id).orElseThrow();
  }

  private String does(Person person, String act, String choice, @Nullable String due) {
    Alerts.Alert alert = read(person);
    LocalDate day = due == null ? null : LocalDate.parse(due);
    String screen = Screen.of(alert, alerts.entries(id));
    return handling.act(
        person,
        alert,
        new Wish(act, alert.version(), screen, "情况", "依据", choice, day, List.of(), "", null));
  }

  private String state() {
    return read(inspector).state();
  }

  private Waiting waiting() {
    return turns.find("alert", id).orElseThrow();
  }

  @Test
  void answered_upheld_put_right_and_closed() {
    alert("AH-1");
    assertThat(waiting().account()).isEqualTo(named.id());
    assertThat(does(named, "answer", "", null)).isEmpty();
    assertThat(waiting().roles()).containsExactly("INSPECTOR");
    // 2026-11-23 is a Monday: three working days later is Thursday.
    assertThat(waiting().dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(does(inspector, "uphold", "true-complete", "2026-11-30")).isEmpty();
    assertThat(waiting().dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(does(named, "report-righted", "", null)).isEmpty();
    assertThat(does(inspector, "reject", "", "2026-12-02")).isEmpty();
    assertThat(does(named, "report-righted", "", null)).isEmpty();
    assertThat(does(inspector, "accept", "", null)).isEmpty();
    assertThat(state()).isEqualTo("closed");
    assertThat(turns.find("alert", id)).isEmpty();
    assertThat(does(named, "answer", "", null)).isEqualTo("ended");
  }

  @Test
  void an_answer_that_is_incomplete_is_asked_for_again() {
    alert("AH-2");
    does(named, "answer", "", null);
    assertThat(does(inspector, "ask-again", "true-incomplete", null)).isEmpty();
    assertThat(waiting().account()).isEqualTo(named.id());
    assertThat(state()).isEqualTo("told");
  }

  @Test
  void cancelled_by_two_and_by_nobody_alone() {
    alert("AH-3");
    assertThat(does(inspector, "propose-cancel", "because", null)).isEqualTo("class");
    assertThat(does(inspector, "propose-cancel", "false-alarm", null)).isEmpty();
    assertThat(does(inspector, "consent", "", null)).isEqualTo("not-proposer");
    assertThat(does(named, "consent", "", null)).isEqualTo("not-your-turn");
    assertThat(does(second, "refuse-consent", "", null)).isEmpty();
    assertThat(does(inspector, "propose-cancel", "false-alarm", null)).isEmpty();
    assertThat(does(deputy, "consent", "", null)).isEmpty();
    assertThat(state()).isEqualTo("cancelled");
    assertThat(read(inspector).course().cancelClass()).isEqualTo("false-alarm");
  }

  @Test
  void a_consent_holds_for_what_was_on_the_screen() {
    alert("AH-4");
    does(inspector, "propose-cancel", "false-alarm", null);
    Alerts.Alert alert = read(second);
    Wish stale =
        new Wish("consent", alert.version(), "0123", "", "", "", null, List.of(), "", null);

    assertThat(handling.act(second, alert, stale)).isEqualTo("same-screen");
    assertThat(state()).isEqualTo("cancel-proposed");
  }

  @Test
  void an_appeal_is_heard_by_somebody_who_did_not_supervise_it() {
    alert("AH-5");
    does(named, "answer", "", null);
    does(inspector, "ask-again", "untrue-complete", null);
    assertThat(does(named, "appeal", "", null)).isEmpty();
    assertThat(does(inspector, "dismiss", "", "2026-11-30")).isEqualTo("not-supervisor");
    assertThat(does(deputy, "dismiss", "", "2026-11-30")).isEmpty();
    assertThat(state()).isEqualTo("upheld");
    assertThat(does(named, "appeal", "", null)).isEqualTo("once");
  }

  @Test
  void an_appeal_that_is_right_cancels_with_a_second_persons_consent() {
    alert("AH-6");
    does(named, "appeal", "", null);
    assertThat(does(deputy, "grant", "lawful", null)).isEmpty();
    assertThat(does(deputy, "consent", "", null)).isEqualTo("not-proposer");
    assertThat(does(inspector, "consent", "", null)).isEmpty();
    assertThat(state()).isEqualTo("cancelled");
  }

  @Test
  void an_appeal_after_the_limit_is_too_late_but_an_answer_is_not() {
    alert("AH-7");
    clock.set("2026-11-27T09:00");
    assertThat(does(named, "appeal", "", null)).isEqualTo("in-time");
    assertThat(does(named, "answer", "", null)).isEmpty();
  }

  @Test
  void nobody_verifies_their_own_answer() {
    alert("AH-8");
    jdbc.update("update alert set person_id = ? where id = ?", inspector.id(), id);
    assertThat(does(inspector, "answer", "", null)).isEmpty();
    assertThat(does(inspector, "uphold", "true-complete", "2026-11-30")).isEqualTo("not-named");
    assertThat(does(second, "uphold", "true-complete", "2026-11-30")).isEmpty();
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_not_overwritten() {
    alert("AH-9");
    Alerts.Alert old = read(named);
    does(named, "answer", "", null);
    Wish late = new Wish("answer", old.version(), "", "又", "因", "", null, List.of(), "", null);

    assertThat(handling.act(named, old, late)).isEqualTo("changed");
  }

  @Test
  void a_red_card_closes_only_after_accountability_was_decided() {
    alert("AH-10");
    jdbc.update("update alert set level = 3, ordinal = 9 where id = ?", id);
    does(named, "answer", "", null);
    does(inspector, "uphold", "true-complete", "2026-11-30");
    does(named, "report-righted", "", null);
    assertThat(does(inspector, "accept", "", null)).isEqualTo("accounted");
    Alerts.Alert alert = read(inspector);
    Wish decided =
        new Wish("accept", alert.version(), "", "", "依据", "", null, List.of(), "none", null);

    assertThat(handling.act(inspector, alert, decided)).isEmpty();
  }

  @Test
  void where_nobody_was_found_an_inspector_names_who_answers() {
    alert("AH-11");
    jdbc.update(
        "update alert set person_id = null, nobody = 'no-account', state = 'raised' where id = ?",
        id);
    Alerts.Alert alert = read(inspector);
    Wish nobody =
        new Wish(
            "name-somebody", alert.version(), "", "", "", "", null, List.of(), "", inspector.id());
    Wish somebody =
        new Wish("name-somebody", alert.version(), "", "", "", "", null, List.of(), "", named.id());

    assertThat(handling.act(inspector, alert, nobody)).isEqualTo("person");
    assertThat(handling.act(inspector, alert, somebody)).isEmpty();
    assertThat(waiting().account()).isEqualTo(named.id());
  }

  @Test
  void a_notice_settles_by_itself_when_the_rule_breaks_or_the_stage_completes() {
    alert("AH-12");
    String notices = "select state from alert where case_id = ? and level = 1 and layer = 'chart'";

    assertThat(jdbc.queryForList(notices, String.class, "AH-12")).isNotEmpty().containsOnly("told");
    new Story("AH-12")
        .event(EventKind.OPEN, "", "2026-11-02T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
        .event(EventKind.COMPLETE, "受理", "2026-11-23T08:00")
        .tell(docket);
    assertThat(jdbc.queryForList(notices + " and point_id = 'XK-01/受理/1'", String.class, "AH-12"))
        .containsOnly("closed");
  }
}
