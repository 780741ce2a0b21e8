package io.plumbline.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A file of a business system is brought in through the page. */
class ImportIT extends Browser {
  private static final String LOG =
      """
      case,item,event,stage,time,unit
      导入-1,XK-01,open,,2026-11-16T09:00,行政审批科
      导入-1,,complete,申请,2026-11-16T10:00,行政审批科
      导入-1,,complete,无此环节,2026-11-17T09:00,行政审批科
      导入-2,XK-03,open,,2026-11-20T09:00,劳动关系科
      导入-2,,complete,受理,2026-11-33,劳动关系科
      """;

  private AtDesk preview(int width) {
    Person admin =
        Staff.employ(jdbc, "journey-importing", "孙涛", null, Role.INSPECTOR, Role.DEPUTY_DIRECTOR);
    AtDesk desk = new AtDesk(signIn(admin, width));
    desk.go("数据导入").attach("文件", "业务系统-11月.csv", "text/csv", LOG);
    desk.page().getByLabel("实时").check();
    return desk.press("上传并预览").at("业务系统-11月.csv");
  }

  @Test
  void first_seen_then_taken_with_a_report_of_what_was_refused() throws IOException {
    Person chief = Staff.employ(jdbc, "journey-chief", "陈红", "行政审批科", Role.SECTION_CHIEF);
    AtDesk desk = preview(DESK);
    Page page = desk.page();
    desk.sees("可收入", "将拒收：应为 XK-01 的环节");
    assertThat(page.locator("progress")).hasCount(0);
    shoot(page, "journey-import-preview");
    assertThat(jdbc.queryForList("select 1 from case_file where case_id = '导入-1'")).isEmpty();

    desk.press("开始导入");
    assertThat(page.locator("main .badge", new Page.LocatorOptions().setHasText("已完成")))
        .isVisible();
    desk.sees("拒收的行（前 2 行）", "无此环节", "2026-11-33");
    assertThat(page.locator("progress")).hasCount(0);
    shoot(page, "journey-import-done");
    Download report = page.waitForDownload(() -> desk.follow("下载拒收清单"));
    assertThat(Files.readString(report.path())).contains("业务系统-11月.csv,4,stage");

    AtDesk section = new AtDesk(signIn(chief, DESK));
    section.go("办件").sees("导入-1").seesNot("导入-2").open("导入-1").sees("已超期");
    section.go("预警").choose("范围", "我能看到的全部").press("筛选").sees("导入-1");
  }

  @Test
  void a_preview_can_be_discarded_and_fits_a_phone() {
    AtDesk desk = preview(PHONE);
    assertThat(overflow(desk.page())).isZero();
    shoot(desk.page(), "journey-import-phone");
    desk.press("放弃").sees("已取消");
    assertThat(overflow(desk.page())).isZero();
  }
}
