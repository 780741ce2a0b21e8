package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameIT extends Browser {
  @Autowired private Docket docket;

  private Person clerk() {
    String unit =
        jdbc.queryForObject("select id from unit order by position limit 1", String.class);
    Person clerk = Staff.employ(jdbc, "frame-clerk", "欧阳建国", unit, Role.CLERK);
    String own = unit == null ? "" : unit;
    new Cases("人社许〔2026〕201号", "XK-02", own)
        .open("2026-11-02T09:00", "一家名字特别长的人力资源服务机构（太原）有限责任公司杏花岭区第三分公司筹备组")
        .complete("申请", "2026-11-02T10:00", "欧阳建国")
        .tell(docket);
    new Cases("人社许〔2026〕202号", "XK-02", own).open("2026-11-20T09:00", "晋阳人力").tell(docket);
    new Cases("人社许〔2026〕203号", "XK-03", own).open("2026-11-20T10:00", "汾河劳务").tell(docket);
    jdbc.update(
        "update case_file set handler_id = ? where case_id in (?, ?)",
        clerk.id(),
        "人社许〔2026〕201号",
        "人社许〔2026〕202号");
    return clerk;
  }

  @Test
  void a_clerk_finds_on_the_workbench_what_is_expected_by_when() {
    Page page = signIn(clerk(), DESK);
    shoot(page, "start");
    page.navigate("/workbench");
    shoot(page, "workbench");
    assertThat(page.locator("#pile-overdue").textContent()).contains("人社许〔2026〕201号", "已超");
    assertThat(page.locator("#pile-unassigned").textContent()).contains("203号");
    page.navigate("/workbench?lang=en");
    shoot(page, "workbench-en");
    assertThat(page.locator("h1").textContent()).isEqualTo("Workbench");
    page.navigate("/charts");
    assertThat(page.locator("h1").textContent()).as("remembered").isEqualTo("Risk control charts");
    page.locator("a.language").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("廉政风险防控图");
  }

  @Test
  void every_page_fits_a_phone_and_names_its_fields() {
    Page page = signIn(clerk(), PHONE);
    for (String path : List.of("/", "/workbench", "/charts", "/nothing-here")) {
      page.navigate(path);
      assertThat(overflow(page)).as(path).isZero();
      assertThat(unlabelled(page)).as(path).isEmpty();
      assertThat(nameless(page)).as(path).isEmpty();
    }
    page.navigate("/workbench");
    shoot(page, "workbench-phone");
    page.locator("#menu-open").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("nav.desks").isVisible()).isTrue();
    shoot(page, "menu-phone");
  }

  @Test
  void the_keyboard_reaches_content_search_desks_and_rows() {
    Page page = signIn(clerk(), DESK);
    page.navigate("/workbench");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      reached.add(
          (String)
              page.evaluate(
                  "() => { const e = document.activeElement; return e.id || e.getAttribute('href')"
                      + " || e.textContent.trim(); }"));
    }
    assertThat(reached.get(0)).isEqualTo("#main");
    assertThat(reached).contains("search", "/workbench", "/charts");
    assertThat(reached).anyMatch(one -> one.startsWith("/cases/"));
  }

  @Test
  void administrators_find_their_own_desks_and_no_cases() {
    Person admin = Staff.employ(jdbc, "frame-admin", "系统管理员", null, Role.SYSTEM_ADMIN);
    Page page = signIn(admin, DESK);
    shoot(page, "start-administrator");
    assertThat(page.locator("nav.desks").textContent()).contains("账号").doesNotContain("工作台");
    assertThat(page.locator(".search").count()).isZero();
    page.navigate("/workbench");
    assertThat(page.locator("h1").textContent()).isEqualTo("无权进行此操作");
    shoot(page, "error-403");
  }

  @Test
  void what_is_not_there_says_what_to_try() {
    Page page = signIn(clerk(), DESK);
    page.navigate("/charts/XX-99");
    assertThat(page.locator("main").textContent()).contains("没有找到", "请核对编号");
    shoot(page, "error-404");
    page.navigate("/charts/XX-99?lang=en");
    assertThat(page.locator("h1").textContent()).isEqualTo("Not found");
  }

  @Test
  void the_sign_in_page_has_the_frame_without_desks() {
    Page page = visit(DESK, "/sign-in");
    shoot(page, "sign-in");
    assertThat(page.locator("nav.desks").count()).isZero();
    assertThat(unlabelled(page)).isEmpty();
    assertThat(overflow(visit(PHONE, "/sign-in"))).isZero();
  }
}
