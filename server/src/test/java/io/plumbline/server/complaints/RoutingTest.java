package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.Staff;
import io.plumbline.server.browser.Cases;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint never reaches the one it is about, and always reaches somebody. */
class RoutingTest extends ComplaintsBase {
  @Autowired private Docket docket;

  private long about(String... fields) {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
    all[fields.length] = "kind";
    all[fields.length + 1] = "complaint";
    all[fields.length + 2] = "text";
    all[fields.length + 3] = "反映情况";
    assertThat(citizen.complain(all).status()).isEqualTo(200);
    return last();
  }

  private boolean sees(Person who, long id) {
    boolean page = office.get(who, "/complaints/" + id).status() == 200;
    boolean list = office.get(who, "/complaints?state=all").text().contains(">#" + id + "<");
    assertThat(list).isEqualTo(page);
    return page;
  }

  private String turn(long id) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select party || ' ' || coalesce(account_id::text, array_to_string(roles, ',')) || ' '"
                + " || subject || coalesce(case_id, '') from turn"
                + " where life = 'complaint' and matter_id = ?",
            String.class,
            id));
  }

  private String names(Role role) {
    return String.join(
        "、",
        jdbc.queryForList(
            "select name from account a join account_role r on r.account_id = a.id where r.role = ?",
            String.class,
            role.name()));
  }

  @Test
  void an_inspector_complained_about_does_not_see_that_there_is_a_complaint() {
    long id = about("person", "听说是荀正言");
    assertThat(sees(inspector, id)).isFalse();
    assertThat(sees(other, id)).isTrue();
    assertThat(office.post(inspector, "/complaints/" + id + "/accept", "version", "0").status())
        .isEqualTo(404);
    assertThat(turn(id)).startsWith("supervisor ").doesNotContain("INSPECTOR");
    assertThat(turn(id)).doesNotContain("supervisor " + inspector.id() + " ");
    Office.Page refused = office.act(other, id, "accept", "handler", Long.toString(inspector.id()));
    assertThat(refused.refused()).isEqualTo("about-them");
    assertThat(refused.text()).doesNotContain("荀正言</option>");
    long free = about("person", "不知道");
    assertThat(turn(free)).startsWith("supervisor INSPECTOR #");
    assertThat(sees(handler, free)).isFalse();
  }

  @Test
  void a_unit_complained_about_and_those_below_it_are_left_out() {
    jdbc.update("insert into unit values ('u-top','上科','Top',null,90) on conflict do nothing");
    jdbc.update("insert into unit values ('u-low','下组','Low','u-top',91) on conflict do nothing");
    Person chief = Staff.employ(jdbc, "u-chief", "上官某", "u-top", Role.SECTION_CHIEF);
    Person below = Staff.employ(jdbc, "u-below", "下官某", "u-low", Role.INSPECTOR);
    long id = about("unit", "u-top");
    assertThat(sees(below, id)).isFalse();
    assertThat(office.act(inspector, id, "accept", "handler", "" + chief.id()).refused())
        .isEqualTo("about-them");
    assertThat(sees(inspector, id)).isTrue();
    jdbc.update("update account set active = false where id = ?", below.id());
  }

  @Test
  void the_handler_of_the_case_and_the_chief_of_its_unit_are_left_out_and_the_case_is_told_once() {
    String unit =
        Objects.requireNonNull(
            jdbc.queryForObject("select id from unit order by position limit 1", String.class));
    Person chief = Staff.employ(jdbc, "case-chief", "首某某", unit, Role.SECTION_CHIEF);
    Person clerk = Staff.employ(jdbc, "case-clerk", "办某某", unit, Role.CLERK);
    String number = "投诉办件〔2026〕1号";
    new Cases(number, "XK-01", unit)
        .open("2026-11-20T09:00", "某公司")
        .complete("申请", "2026-11-20T10:00", "办某某")
        .tell(docket);
    jdbc.update("update case_file set handler_id = ? where case_id = ?", clerk.id(), number);
    long id = about("case", number);
    assertThat(number("select count(*) from complaint where id = ? and case_id = ?", id, number))
        .isOne();
    for (Person one : List.of(chief, clerk)) {
      assertThat(office.act(inspector, id, "accept", "handler", "" + one.id()).refused())
          .isEqualTo("about-them");
    }
    assertThat(told(number)).isZero();
    office.act(inspector, id, "accept", "handler", "" + handler.id(), "tell", "now");
    assertThat(told(number)).isOne();
    assertThat(
            jdbc.queryForMap(
                "select source, reason, actor, unit from event where case_id = ? and kind = ?",
                number,
                EventKind.COMPLAINT.code()))
        .containsEntry("source", "plumbline/complaints")
        .containsEntry("reason", "投诉")
        .containsEntry("actor", "");
    assertThat(
            jdbc.queryForList(
                "select stage from finding where case_id = ? and kind = 'complaint'",
                String.class,
                number))
        .containsExactly("受理");
    office.act(handler, id, "reply", "text", "已查");
    assertThat(told(number)).isOne();
    assertThat(turn(id)).doesNotContain(number);
  }

  private long told(String number) {
    return number(
        "select count(*) from event where case_id = ? and kind = ?",
        number,
        EventKind.COMPLAINT.code());
  }

  @Test
  void a_report_may_be_looked_into_before_the_case_hears_of_it() {
    String number = "投诉办件〔2026〕2号";
    new Cases(number, "XK-01", "局机关").open("2026-11-20T09:00", "某公司").tell(docket);
    long id = about("case", number);
    office.act(inspector, id, "accept", "handler", "" + handler.id());
    assertThat(told(number)).isZero();
    office.act(handler, id, "reply", "text", "查明");
    assertThat(told(number)).isOne();
  }

  @Test
  void where_every_inspector_is_meant_a_deputy_director_takes_it() {
    Person deputy = Staff.employ(jdbc, "c-deputy", "副某某", null, Role.DEPUTY_DIRECTOR);
    long usual = about("person", "不详");
    assertThat(sees(deputy, usual)).isFalse();
    long id = filedAbout(names(Role.INSPECTOR));
    assertThat(sees(inspector, id)).isFalse();
    assertThat(sees(deputy, id)).isTrue();
    assertThat(turn(id)).startsWith("supervisor ").doesNotContain("INSPECTOR");
    assertThat(office.act(deputy, id, "accept", "handler", "" + deputy.id()).status())
        .isEqualTo(302);
  }

  private long filedAbout(String names) {
    filed("他们都有份：" + names);
    return last();
  }

  @Test
  void where_nobody_is_left_the_administrator_learns_that_and_nothing_else() {
    Staff.employ(jdbc, "c-deputy", "副某某", null, Role.DEPUTY_DIRECTOR);
    Person admin = Staff.employ(jdbc, "c-admin", "管某某", null, Role.SYSTEM_ADMIN);
    long usual = about("person", "不详");
    long id = filedAbout(names(Role.INSPECTOR) + names(Role.DEPUTY_DIRECTOR));
    assertThat(turn(id)).isEqualTo("administrator SYSTEM_ADMIN #" + id);
    Office.Page page = office.get(admin, "/complaints/" + id);
    assertThat(page.text()).contains("没有人可以经手").doesNotContain("他们都有份");
    assertThat(office.get(admin, "/complaints/" + usual).status()).isEqualTo(404);
    assertThat(office.get(admin, "/complaints").status()).isEqualTo(403);
    Person fresh = Staff.employ(jdbc, "c-fresh", "新来人", null, Role.INSPECTOR);
    closing.look();
    assertThat(turn(id)).isEqualTo("supervisor " + fresh.id() + " #" + id);
    assertThat(sees(fresh, id)).isTrue();
    jdbc.update("update account set active = false where id = ?", fresh.id());
  }

  @Test
  void whoever_turns_out_to_be_meant_loses_it() {
    String code = filed("先没有写名字");
    long id = last();
    office.act(inspector, id, "accept", "handler", "" + handler.id());
    assertThat(sees(handler, id)).isTrue();
    String version = citizen.follow(code).version();
    citizen.act("/say", "code", code, "version", version, "text", "就是滕若水");
    assertThat(sees(handler, id)).isFalse();
    assertThat(turn(id)).startsWith("supervisor ");
    office.post(inspector, "/complaints/" + id + "/keep-from", "account", "" + other.id());
    assertThat(sees(other, id)).isFalse();
    assertThat(office.get(inspector, "/complaints/" + id).text()).contains("荀慎行");
  }
}
