package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** A completed stage is opened again and completed a second time. */
class SendBackIT extends Browser {
  private AtDesk atReview() {
    Person clerk = Staff.employ(jdbc, "sending-back", "王敏", "行政审批科", Role.CLERK);
    AtDesk desk = new AtDesk(signIn(clerk, DESK));
    desk.takeIn("XK-01", "太原市启明职业培训学校");
    desk.press("办结“申请”").unfold("提交文书");
    desk.fill("文书名称", "一次性告知书")
        .attach("文件", "告知书.pdf", "application/pdf", "%PDF-1.7 notice")
        .press("提交");
    return desk.press("办结“受理”");
  }

  @Test
  void the_case_stands_again_at_the_earlier_stage_and_goes_on_from_there() {
    AtDesk desk = atReview();
    Page page = desk.page();
    assertThat(page.locator(".walk .here").textContent()).contains("审查");
    desk.unfold("退回").choose("退回至", "受理").fill("理由", "办学场地证明与申请不符");
    page.locator("details[open] button").first().click();
    page.waitForLoadState();
    assertThat(page.locator(".walk .here").textContent()).contains("受理");
    desk.sees("退回至：受理", "办学场地证明与申请不符");
    String id = page.locator("h1 span").first().textContent();
    page.navigate("/workbench");
    assertThat(page.locator("#pile-returned").textContent()).contains(id);
    shoot(page, "journey-returned-workbench");

    desk.open(id).follow("活图");
    assertThat(page.locator(".stage.current").textContent()).contains("受理", "退回");
    shoot(page, "journey-returned-chart");

    desk.open(id).press("办结“受理”");
    assertThat(page.locator(".walk .here").textContent()).contains("审查");
    page.navigate("/workbench");
    assertThat(page.locator("#pile-returned").textContent()).doesNotContain(id);
  }
}
