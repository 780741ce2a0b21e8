package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** A case is taken in and a stage completed although a document is missing. */
class BrokenRuleIT extends Browser {
  private Person clerk() {
    return Staff.employ(jdbc, "broken-clerk", "王敏", "行政审批科", Role.CLERK);
  }

  private static String brokenBy(AtDesk desk, String applicant) {
    String id = desk.takeIn("民办职业培训学校办学资格认定", applicant);
    desk.press("办结“申请”").sees("“一次性告知书”尚未出具或提交", "若现在办结本环节，监察规则会发现：");
    desk.press("仍然办结“受理”");
    return id;
  }

  @Test
  void the_one_who_broke_it_sees_the_lamp_on_the_chart_the_alert_and_why() {
    AtDesk desk = new AtDesk(signIn(clerk(), DESK));
    String id = brokenBy(desk, "太原市启明职业培训学校");
    desk.at(id).sees("监察结果", "受理办结时，案卷中没有“一次性告知书”");
    shoot(desk.page(), "journey-broken-case");

    desk.follow("活图");
    Page page = desk.page();
    assertThat(page.locator(".stage.current").textContent()).contains("审查");
    page.locator(".points a.lamp.yellow, .points a.lamp.red").first().click();
    desk.sees("图中原文", "一次性告知书");
    shoot(page, "journey-broken-why-from-chart");

    desk.go("预警");
    page.locator("tr", new Page.LocatorOptions().setHasText(id)).first().click();
    page.waitForLoadState();
    assertThat(desk.turn()).startsWith("等待 行政审批科 王敏");
    desk.sees("一次性告知书").follow("为什么（发出时与现在）").sees("当时", "现在", "推导过程", "《行政许可法》第32条：收到申请后");
    shoot(page, "journey-broken-why");
  }

  @Test
  void what_is_filed_before_the_step_breaks_nothing() {
    AtDesk desk = new AtDesk(signIn(clerk(), DESK));
    desk.takeIn("XK-01", "太原市汾河职业培训学校");
    desk.press("办结“申请”").unfold("提交文书");
    desk.fill("文书名称", "一次性告知书")
        .attach("文件", "告知书.pdf", "application/pdf", "%PDF-1.7 notice")
        .fill("签字人", "王敏")
        .press("提交");
    desk.sees("“一次性告知书”已提交").seesNot("仍然办结").press("办结“受理”").seesNot("监察结果");
  }

  @Test
  void those_of_another_section_see_nothing_of_it_and_the_inspector_all() {
    String id = brokenBy(new AtDesk(signIn(clerk(), DESK)), "太原市晋阳职业培训学校");
    Person other = Staff.employ(jdbc, "broken-other", "李强", "劳动关系科", Role.CLERK);
    Page page = signIn(other, DESK);
    page.navigate("/cases/" + id);
    assertThat(page.locator("h1").textContent()).isEqualTo("没有找到");
    page.navigate("/alerts?whose=seen");
    assertThat(page.locator("main").last().textContent()).doesNotContain(id);

    AtDesk inspector =
        new AtDesk(
            signIn(Staff.employ(jdbc, "broken-inspector", "周正", null, Role.INSPECTOR), DESK));
    inspector.go("预警").choose("范围", "我能看到的全部").choose("级别", "黄牌").choose("权力事项", "XK-01");
    inspector.fill("办件编号", id).press("筛选").sees(id, "王敏");
    inspector.open(id).sees("监察结果").seesNot("仍然办结", "其他操作");
  }

  @Test
  void whoever_must_answer_finds_it_on_the_workbench_and_the_start_page() {
    Person clerk = Staff.employ(jdbc, "broken-waiting", "王敏", "行政审批科", Role.CLERK);
    AtDesk desk = new AtDesk(signIn(clerk, DESK));
    String id = brokenBy(desk, "太原市汾河职业培训学校");
    desk.go("工作台").sees("等我办", id, "答复或申诉");
    desk.go("今日概况").sees("等我办", id);
  }

  @Test
  void the_auditor_reads_in_words_what_was_done() {
    String id = brokenBy(new AtDesk(signIn(clerk(), DESK)), "太原市并州职业培训学校");
    Person auditor = Staff.employ(jdbc, "broken-auditor", "审计员", null, Role.AUDITOR);
    AtDesk desk = new AtDesk(signIn(auditor, DESK)).go("操作审计");
    desk.fill("登录名", "broken-clerk").press("查询").sees("收件", "办结环节", id).seesNot("case.");
  }
}
