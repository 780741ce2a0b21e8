package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those see who are asked why, and those who ask. */
class SupervisionIT extends Browser {
  private static final String CASE = "人社许〔2026〕301号";
  @Autowired private Docket docket;

  private Person named() {
    String unit =
        Objects.requireNonNull(
            jdbc.queryForObject("select id from unit order by position limit 1", String.class));
    Person clerk = Staff.employ(jdbc, "asked", "欧阳建国", unit, Role.CLERK);
    new Cases(CASE, "XK-01", unit)
        .open("2026-09-18T09:00", "晋阳培训学校")
        .complete("申请", "2026-09-18T10:00", "欧阳建国")
        .tell(docket);
    jdbc.update("update case_file set handler_id = ? where case_id = ?", clerk.id(), CASE);
    jdbc.update(
        "update alert set person_id = ?, nobody = null where case_id = ?", clerk.id(), CASE);
    return clerk;
  }

  @Test
  void the_person_named_reads_what_is_asked_and_why_and_answers() {
    Page page = signIn(named(), DESK);
    page.navigate("/alerts");
    shoot(page, "alerts");
    assertThat(page.locator("table.list").textContent()).contains(CASE);
    page.locator("tr", new Page.LocatorOptions().setHasText("超过三个工作日")).first().click();
    page.waitForLoadState();
    shoot(page, "alert");
    page.locator("#f-answer-text").fill("申请人补交材料，拟于本周办结。");
    page.locator("#f-answer-ground").fill("申请人材料未齐。");
    page.locator("form:has(#f-answer-text) button").click();
    assertThat(page.locator(".turn").textContent()).contains("纪检监察人员 核实答复");
    assertThat(page.locator(".timeline").textContent()).contains("拟于本周办结");
    shoot(page, "alert-answered");
    page.navigate("/alerts?state=answered&lang=en");
    shoot(page, "alerts-en");
  }

  @Test
  void why_shows_each_day_with_its_sign_then_and_now() {
    Page page = signIn(named(), DESK);
    String why = "/why/" + CASE + "?point=XK-01/受理/1&stage=受理&asOf=2026-09-22T10:00:00Z";
    page.navigate(why);
    shoot(page, "why-both");
    assertThat(page.locator(".strip .makeup").first().textContent()).contains("班");
    assertThat(page.locator(".strip .due").first().textContent()).contains("到期");
    page.navigate(why + "&show=then&lang=en");
    shoot(page, "why-then-en");
    print(page, "why");
  }

  @Test
  void pages_of_supervision_fit_a_phone_and_name_their_fields() {
    Person clerk = named();
    Long alert =
        jdbc.queryForObject("select max(id) from alert where case_id = ?", Long.class, CASE);
    Page page = signIn(clerk, PHONE);
    for (String path : List.of("/alerts", "/alerts/" + alert, "/why/" + CASE)) {
      page.navigate(path);
      shoot(page, "phone" + path.replaceAll("[^a-z]", "-"));
      assertThat(overflow(page)).as(path).isZero();
      assertThat(unlabelled(page)).as(path).isEmpty();
      assertThat(nameless(page)).as(path).isEmpty();
    }
  }

  @Test
  void inspectors_see_whether_the_sweeper_sweeps() {
    Page page = signIn(Staff.employ(jdbc, "watcher", "周正", null, Role.INSPECTOR), DESK);
    page.navigate("/sweeps");
    shoot(page, "sweeps");
    assertThat(page.locator("h1").textContent()).isEqualTo("巡查记录");
  }
}
