package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.lists.CaseFilter;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

class ListsTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  private Counter clerk;
  private Counter far;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "list-clerk", "韩梅", "就业促进科", Role.CLERK));
    far = clerk.as(Staff.employ(jdbc, "list-far", "秦朗", "工伤保险科", Role.CLERK));
  }

  @Test
  void the_list_shows_what_is_seen_and_filters_by_state_item_and_day() {
    String open = clerk.open("XK-03", "列表公司甲");
    String suspended = clerk.open("XK-03", "列表公司乙");
    clerk.step(suspended, "suspend", "ground", "听证", "document", "通知", "approver", "某");
    String ended = clerk.open("XK-01", "列表公司丙");
    clerk.step(ended, "withdraw", "reason", "撤回");
    String others = far.open("XK-03", "列表公司丁");
    assertThat(clerk.get("/cases").text())
        .contains(open, suspended)
        .doesNotContain(ended)
        .doesNotContain(others);
    assertThat(clerk.get("/cases?state=suspended").text()).contains(suspended).doesNotContain(open);
    assertThat(clerk.get("/cases?state=ended").text()).contains(ended).doesNotContain(open);
    assertThat(clerk.get("/cases?state=all&item=XK-01").text())
        .contains(ended)
        .doesNotContain(open);
    assertThat(clerk.get("/cases?item=XK-03&stage={s}", "决定").text()).doesNotContain(open);
    assertThat(clerk.get("/cases?unit={u}", "工伤保险科").text()).doesNotContain(others);
    assertThat(clerk.get("/cases?handler={h}&level=3&sort=level", "韩梅").status()).isEqualTo(200);
    assertThat(clerk.in("en").get("/cases").text()).doesNotContain("??").contains("Take in");
  }

  @Test
  void late_cases_and_those_due_before_a_day_are_listed() {
    String id = clerk.open("XK-03", "迟到公司");
    clerk.step(id, "complete");
    assertThat(clerk.get("/cases?state=late").text()).doesNotContain(id);
    assertThat(clerk.get("/cases?due=2026-11-30").text()).contains(id);
    assertThat(clerk.get("/cases?due=2026-11-29").text()).doesNotContain(id);
    clock.set("2026-12-01T09:00");
    assertThat(clerk.get("/cases?state=late").text()).contains(id).contains("已超期");
    assertThat(clerk.get("/cases/{id}", id).text()).contains("已于 2026年11月30日 24:00 到期，超过 1 个工作日");
  }

  @Test
  void what_is_asked_cannot_change_the_question() {
    clerk.open("XK-03", "某公司");
    String evil = "' or '1'='1";
    for (String field : CaseFilter.FIELDS) {
      assertThat(far.get("/cases?" + field + "={v}", evil).status()).isEqualTo(200);
      assertThat(far.get("/cases?" + field + "={v}", "\u0000").status()).isEqualTo(400);
    }
    assertThat(far.get("/cases?page=99999999999").status()).isEqualTo(200);
    assertThat(far.get("/cases?page=-1&due=2026-02-31").status()).isEqualTo(200);
    assertThat(far.get("/cases?item={v}&page=1", "\"><script>").text())
        .doesNotContain("\"><script>");
  }

  @Test
  void pages_of_fifty_lead_to_each_other_and_keep_the_filter() {
    Counter busy = clerk.as(Staff.employ(jdbc, "list-busy", "忙人", "综合科", Role.CLERK));
    for (int i = 0; i < 51; i++) {
      busy.open("QT-01", "分页" + i);
    }
    String first = busy.get("/cases?item=QT-01&sort=opened").text();
    assertThat(first).contains("/cases?item=QT-01&amp;sort=opened&amp;page=2");
    assertThat(first.split("data-href", -1)).hasSize(51);
    assertThat(busy.get("/cases?item=QT-01&sort=opened&page=2").text().split("data-href", -1))
        .hasSize(2);
  }

  @Test
  void the_export_holds_what_the_list_holds_and_is_recorded() throws IOException {
    String mine = clerk.open("XK-03", "=HYPERLINK(\"http://x\")\u0001");
    String others = far.open("XK-03", "别人的公司");
    var response = clerk.get("/cases/export.xlsx?item=XK-03").response();
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"cases-2026-11-23.xlsx\"");
    String sheet = unzipped(response.getContentAsByteArray());
    assertThat(sheet).contains(mine).contains("劳务派遣行政许可").contains("受理编号");
    assertThat(sheet).doesNotContain(others).doesNotContain("<f>");
    Integer acts =
        jdbc.queryForObject(
            "select count(*) from act where act = 'case.export' and account_id = ?",
            Integer.class,
            clerk.person().id());
    assertThat(acts).isPositive();
    Counter admin = clerk.as(Staff.employ(jdbc, "list-admin", "管", null, Role.SYSTEM_ADMIN));
    assertThat(admin.get("/cases/export.xlsx").status()).isEqualTo(403);
  }

  private static String unzipped(byte[] book) throws IOException {
    Path file = Files.createTempFile("cases", ".xlsx");
    Files.write(file, book);
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    Files.delete(file);
    return HtmlUtils.htmlUnescape(text.toString());
  }

  @Test
  void search_finds_by_number_applicant_handler_and_item_within_sight() {
    String id = clerk.open("XK-03", "青山绿水人力资源有限公司");
    for (String q :
        new String[] {
          id, id.substring(6), "绿水", "青", "韩梅", "劳务派遣 青山", "资源 绿水", id.toLowerCase(Locale.ROOT)
        }) {
      assertThat(clerk.get("/search?q={q}", q).text()).as(q).contains("/cases/" + id);
    }
    for (String q : new String[] {"水绿", "秦朗 绿水", "工伤 青山", "", "   "}) {
      assertThat(clerk.get("/search?q={q}", q).text()).as(q).doesNotContain("/cases/" + id);
    }
    assertThat(far.get("/search?q={q}", "绿水").text()).doesNotContain(id).contains("没有找到");
    assertThat(clerk.fragment("/search?q={q}", "绿水").text())
        .contains(id)
        .doesNotContain("<html")
        .startsWith("<section id=\"results\"");
  }

  @Test
  void signs_that_mean_something_to_the_database_mean_themselves_in_a_search() {
    String id = clerk.open("XK-03", "百分百100%_公司\\甲");
    for (String q : new String[] {"100%", "%_公", "\\甲"}) {
      assertThat(clerk.get("/search?q={q}", q).text()).as(q).contains("/cases/" + id);
    }
    String other = clerk.open("XK-03", "普通公司");
    for (String q :
        new String[] {"%", "_", "%%", "\\", "'", "' or 1=1 --", "{}", "\u0001", "a:b ::c"}) {
      var page = clerk.get("/search?q={q}", q);
      assertThat(page.status()).as(q).isEqualTo(200);
      assertThat(page.text()).as(q).doesNotContain("/cases/" + other);
    }
    assertThat(clerk.get("/search?q={q}", "公".repeat(5000)).status()).isEqualTo(200);
  }
}
