package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** A clerk's day on a phone, where nothing scrolls sideways. */
class PhoneIT extends Browser {
  private static final String NAME = "山西省太原市杏花岭区一家名字特别长的民办职业技能培训学校（筹备组）第三分校";

  private static void look(AtDesk desk, String name) {
    Page page = desk.page();
    shoot(page, "phone-" + name);
    assertThat(overflow(page)).as(name).isZero();
    assertThat(unlabelled(page)).as(name).isEmpty();
    assertThat(nameless(page)).as(name).isEmpty();
  }

  @Test
  void from_taking_in_to_why() {
    Person clerk = Staff.employ(jdbc, "phone-clerk", "王敏", "行政审批科", Role.CLERK);
    AtDesk desk = new AtDesk(signIn(clerk, PHONE));
    look(desk.go("收件"), "taking-in");
    String id = desk.takeIn("XK-01", NAME);
    desk.press("办结“申请”");
    look(desk, "case-checklist");
    desk.unfold("中止").unfold("提交文书");
    look(desk, "case-forms");
    desk.press("仍然办结“受理”");
    look(desk, "case-found");
    desk.page().locator("main a", new Page.LocatorOptions().setHasText("为什么")).first().click();
    look(desk, "why");
    look(desk.open(id).follow("活图"), "chart");
    look(desk.open(id).follow("受理单"), "receipt");
    look(desk.open(id).follow("一次性告知书"), "notice");
    look(desk.go("预警"), "alerts");
    desk.follow(id);
    look(desk, "alert");
    look(desk.go("办件"), "cases");
    desk.page().locator("#search").fill("杏花岭");
    desk.page().keyboard().press("Enter");
    desk.page().waitForURL("**/search?**");
    look(desk.sees(id), "search");
    desk.page().navigate("/search?q=没有这个人");
    look(desk.sees("没有找到"), "search-nothing");
    assertThat(desk.page().locator("main table").count()).isZero();
  }
}
