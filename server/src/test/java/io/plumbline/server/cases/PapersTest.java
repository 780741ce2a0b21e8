package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.Counter.Page;
import io.plumbline.server.cases.papers.Materials;
import io.plumbline.server.people.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class PapersTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  @Autowired private Materials materials;
  private Counter clerk;
  private Counter admin;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "paper-clerk", "邓宁", "劳动关系科", Role.CLERK));
    admin = clerk.as(Staff.employ(jdbc, "paper-admin", "系统员", null, Role.SYSTEM_ADMIN));
    jdbc.update("delete from material where item = 'XK-01'");
  }

  private Page add(String zh, String en, String condition, boolean example) {
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("id", "0", "name_zh", zh, "name_en", en, "condition_zh", condition));
    form.put("act", "save");
    if (example) {
      form.put("example", "yes");
    }
    return admin.post("/materials/XK-01", form);
  }

  @Test
  void the_system_administrator_keeps_the_lists_and_nobody_else() {
    assertThat(add("营业执照", "business licence", "已经登记的", true).status()).isEqualTo(302);
    assertThat(add(" ", "x", "", false).code()).isEqualTo("required");
    assertThat(add("长".repeat(201), "x", "", false).code()).isEqualTo("too-long");
    long one = materials.of("XK-01").get(0).id();
    admin.post(
        "/materials/XK-01",
        Map.of("id", Long.toString(one), "name_zh", "执照副本", "position", "3", "act", "save"));
    assertThat(materials.of("XK-01").get(0).nameZh()).isEqualTo("执照副本");
    assertThat(admin.get("/materials").text()).contains("XK-01");
    assertThat(admin.get("/materials/NO-01").status()).isEqualTo(404);
    admin.post("/materials/XK-01", Map.of("id", Long.toString(one), "act", "remove"));
    assertThat(materials.of("XK-01")).isEmpty();
    assertThat(clerk.get("/materials").status()).isEqualTo(403);
    assertThat(admin.get("/cases").status()).isEqualTo(403);
    assertThat(admin.in("en").get("/materials/XK-01").text()).doesNotContain("??");
  }

  @Test
  void the_receipt_names_number_day_handler_and_materials_with_examples_marked() {
    add("营业执照", "business licence", "已经登记的", true);
    String id = clerk.open("XK-01", "某培训学校");
    assertThat(clerk.get("/cases/{id}/receipt", id).text())
        .contains("受理单", id, "某培训学校", "2026年11月23日", "邓宁", "营业执照", "（条件：已经登记的）", "示例");
    assertThat(clerk.in("en").get("/cases/{id}/receipt", id).text())
        .contains("Receipt", "business licence", "example")
        .doesNotContain("??");
  }

  @Test
  void an_issued_notice_is_filed_as_the_document_that_the_charts_ask_for() {
    add("营业执照", "business licence", "", false);
    add("章程", "articles", "", false);
    long missing = materials.of("XK-01").get(1).id();
    String id = clerk.open("XK-01", "某培训学校");
    assertThat(clerk.get("/cases/{id}/notice", id).text()).contains("出具一次性告知书", "营业执照");
    Page nothing = clerk.step(id, "notice", "more", " ");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.code()).isEqualTo("required");
    Map<String, String> form = clerk.form(id, "missing", Long.toString(missing), "more", "法定代表人签字");
    assertThat(clerk.post("/cases/" + id + "/notice", form).status()).isEqualTo(302);
    assertThat(clerk.post("/cases/" + id + "/notice", form).status()).isEqualTo(302);
    assertThat(
            jdbc.queryForList(
                "select document from event where case_id = ? and kind = 'document'",
                String.class,
                id))
        .containsExactly("一次性告知书");
    assertThat(clerk.get("/cases/{id}/notice", id).text())
        .contains("章程", "法定代表人签字", "邓宁", "2026年11月23日")
        .doesNotContain("营业执照");
    assertThat(clerk.in("en").get("/cases/{id}/notice", id).text())
        .contains("articles")
        .doesNotContain("??");
    assertThat(clerk.get("/cases/{id}", id).text()).contains("一次性告知书");
  }

  @Test
  void a_notice_for_a_case_that_has_ended_is_refused() {
    String id = clerk.open("XK-01", "某培训学校");
    clerk.step(id, "withdraw", "reason", "撤回");
    assertThat(clerk.step(id, "notice", "more", "章程").code()).isEqualTo("case-closed");
  }
}
