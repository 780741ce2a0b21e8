package io.plumbline.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ApiTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers comes later than the alert: the alert finds them. */
class NamingTest extends ApiTestBase {
  @Autowired private Docket docket;
  @Autowired private Naming naming;

  /** Nobody else works here while it is tested. */
  @BeforeEach
  void nobody_works_here() {
    jdbc.update("update account set active = false where login not like 'naming-%'");
    jdbc.update("update alert set state = 'answered' where nobody is not null");
  }

  @AfterEach
  void everybody_comes_back() {
    jdbc.update("update account set active = login not like 'naming-%'");
  }

  private long alert(String caseId) {
    new Story(caseId, "行政审批科")
        .event(EventKind.OPEN, "", "2026-11-20T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-20T10:00")
        .event(EventKind.COMPLAINT, "受理", "2026-11-20T11:00")
        .tell(docket);
    Long id =
        jdbc.queryForObject(
            "select id from alert where case_id = ? and nobody = 'no-account'", Long.class, caseId);
    return id == null ? 0 : id;
  }

  private long named(long alert) {
    Long person =
        jdbc.queryForObject(
            "select person_id from alert where id = ? and nobody is null", Long.class, alert);
    return person == null ? 0 : person;
  }

  @Test
  void an_account_made_after_the_alert_is_named_once_and_the_page_says_so() {
    long id = alert("NA-1");
    assertThat(naming.look()).isZero();
    Person chief = Staff.employ(jdbc, "naming-1", "郑敏", "行政审批科", Role.SECTION_CHIEF);
    assertThat(naming.look()).isEqualTo(1);
    assertThat(naming.look()).isZero();
    assertThat(named(id)).isEqualTo(chief.id());
    assertThat(get("/alerts/" + id, Staff.as(chief), "zh").text()).contains("找到责任人").contains("郑敏");
    assertThat(get("/alerts/" + id + "?lang=en", Staff.as(chief), "en").text())
        .contains("somebody named");
  }

  @Test
  void a_right_given_or_a_unit_changed_after_the_alert_counts_too() {
    long id = alert("NA-2");
    Person other = Staff.employ(jdbc, "naming-2", "何静", "劳动关系科");
    assertThat(naming.look()).isZero();
    jdbc.update("insert into account_role values (?, 'SECTION_CHIEF')", other.id());
    assertThat(naming.look()).isZero();
    jdbc.update("update account set unit_id = '行政审批科' where id = ?", other.id());
    assertThat(naming.look()).isEqualTo(1);
    assertThat(named(id)).isEqualTo(other.id());
  }

  @Test
  void whoever_is_given_the_case_is_named_and_what_was_answered_meanwhile_stays_as_it_is() {
    long answered = alert("NA-3");
    jdbc.update("update alert set state = 'answered' where id = ?", answered);
    long id = alert("NA-4");
    Person clerk = Staff.employ(jdbc, "naming-4", "孙丽", "行政审批科");
    jdbc.update("update case_file set handler_id = ? where case_id like 'NA-_'", clerk.id());
    naming.look();
    assertThat(named(id)).isEqualTo(clerk.id());
    assertThat(jdbc.queryForObject("select nobody from alert where id = ?", String.class, answered))
        .isEqualTo("no-account");
  }
}
