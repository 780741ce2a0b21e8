package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** A case is suspended and resumed, and its clock stands still in between. */
class SuspensionIT extends Browser {
  private AtDesk desk() {
    Person clerk = Staff.employ(jdbc, "suspending", "王敏", "行政审批科", Role.CLERK);
    return new AtDesk(signIn(clerk, DESK));
  }

  @Test
  void the_due_date_moves_by_the_days_of_the_suspension() {
    AtDesk desk = desk();
    String id = desk.takeIn("XK-01", "太原市启明职业培训学校");
    desk.press("办结“申请”");
    assertThat(desk.turn()).contains("2026年11月26日 24:00 到期");
    desk.unfold("中止").choose("中止事由", "听证").fill("中止文书（名称或文号）", "听证通知书〔2026〕3号").fill("批准人", "李刚");
    desk.page().locator("details[open] button").first().click();
    desk.page().waitForLoadState();
    assertThat(desk.turn()).contains("因“听证”自2026年11月23日起中止");
    desk.sees("听证通知书〔2026〕3号", "批准人：李刚").seesNot("仍然办结");
    assertThat(nameless(desk.page())).isEmpty();
    desk.sees("中止（听证）");
    shoot(desk.page(), "journey-suspended");

    clock.set("2026-11-27T09:00"); // Friday, four working days later
    desk.open(id).press("恢复办理");
    assertThat(desk.turn()).contains("2026年12月2日 24:00 到期");
    desk.page().locator(".case-side .plain-list a").first().click();
    desk.page().waitForLoadState();
    desk.sees("为什么", "听证");
    assertThat(desk.page().locator(".months .suspended").count()).isEqualTo(4);
    shoot(desk.page(), "journey-resumed-why");
  }

  @Test
  void what_is_left_out_is_said_and_what_was_entered_stays() {
    AtDesk desk = desk();
    desk.takeIn("XK-01", "太原市汾河职业培训学校");
    desk.press("办结“申请”").unfold("中止").choose("中止事由", "听证").fill("批准人", "李刚");
    desk.fill("中止文书（名称或文号）", " ");
    desk.page().locator("details[open] button").first().click();
    desk.page().waitForLoadState();
    desk.sees("没有办成，请看下列原因", "文书应填写，但为空");
    assertThat(desk.page().locator("#f-approver").inputValue()).isEqualTo("李刚");
    assertThat(desk.page().locator("#f-ground").inputValue()).isEqualTo("听证");
  }
}
