package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** The papers that an applicant is given: the receipt and the one-time notice. */
class PaperIT extends Browser {
  private static void asPrinted(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("nav.desks, .top, .paper .actions").all())
        .noneMatch(frame -> frame.isVisible());
    shoot(page, name);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void a_notice_is_issued_from_the_case_and_printed_without_the_frame() {
    Person clerk = Staff.employ(jdbc, "printing-clerk", "王敏", "行政审批科", Role.CLERK);
    AtDesk desk = new AtDesk(signIn(clerk, DESK));
    String id = desk.takeIn("XK-01", "太原市启明职业培训学校");
    desk.press("办结“申请”").follow("受理单").sees(id, "太原市启明职业培训学校");
    asPrinted(desk.page(), "print-receipt");
    desk.follow("返回办件").follow("一次性告知书").press("出具").sees("应至少有一项尚缺的材料");
    desk.fill("其他需要补正的内容", "办学场地消防验收意见\n举办者资格证明").press("出具");
    desk.open(id).sees("“一次性告知书”已提交").seesNot("仍然办结").follow("一次性告知书");
    desk.sees("需要补正以下全部内容", "办学场地消防验收意见", "举办者资格证明", "王敏");
    asPrinted(desk.page(), "print-notice");
  }
}
