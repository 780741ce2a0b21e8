package io.plumbline.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes too late is marked; what is too large is turned away with words. */
class LateAndLargeIT extends Browser {
  @Autowired private Docket docket;

  @Test
  void late_entry_is_marked_on_the_time_line() {
    Person chief = Staff.employ(jdbc, "late-chief", "陈红", "行政审批科", Role.SECTION_CHIEF);
    new Cases("补录-1", "XK-01", "行政审批科")
        .open("2026-11-02T09:00", "王芳")
        .complete("申请", "2026-11-20T10:00", "李雷")
        .tell(docket);
    for (int width : new int[] {DESK, PHONE}) {
      Page page = signIn(chief, width);
      page.navigate("/cases/补录-1");
      assertThat(page.getByText("补录：事后 15 个工作日录入")).isVisible();
      org.assertj.core.api.Assertions.assertThat(overflow(page)).isZero();
      shoot(page, "late-entry-" + width);
    }
  }

  /** The file is a hole: nothing but its length is on the disk. */
  @Test
  void an_upload_larger_than_any_may_be_is_turned_away_with_words(@TempDir Path folder)
      throws IOException {
    Person chief = Staff.employ(jdbc, "large-chief", "陈红", "行政审批科", Role.SECTION_CHIEF);
    Path large = folder.resolve("全年日志.csv");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(205L << 20);
    }
    Page page = signIn(chief, DESK);
    page.navigate("/imports");
    page.locator("input[type=file]").setInputFiles(large);
    page.locator("input[value=history]").check();
    page.locator("main button.primary").click();
    assertThat(page.locator("main")).containsText("一次上传应不超过 201 MB，但有 206 MB");
    assertThat(page.locator("main")).containsText(".csv.gz");
    assertThat(page.locator("body")).containsText("陈红");
    shoot(page, "upload-too-large");
  }
}
