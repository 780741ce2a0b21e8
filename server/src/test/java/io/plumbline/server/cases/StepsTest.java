package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.Counter.Page;
import io.plumbline.server.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class StepsTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  private Counter clerk;
  private Counter chief;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "steps-clerk", "王敏", "劳动关系科", Role.CLERK));
    chief = clerk.as(Staff.employ(jdbc, "steps-chief", "李刚", "劳动关系科", Role.SECTION_CHIEF));
  }

  private List<String> kinds(String caseId) {
    return jdbc.queryForList(
        "select kind from event where case_id = ? order by seq", String.class, caseId);
  }

  private int findings(String caseId) {
    Integer found =
        jdbc.queryForObject(
            "select findings from case_file where case_id = ?", Integer.class, caseId);
    return found == null ? -1 : found;
  }

  private static byte[] pdf() {
    return "%PDF-1.7 notice".getBytes(StandardCharsets.UTF_8);
  }

  private String atReview() {
    String id = clerk.open("XK-03", "某劳务派遣公司");
    assertThat(clerk.step(id, "complete").status()).isEqualTo(302);
    assertThat(clerk.file(id, "一次性告知书", "告知书.pdf", pdf()).status()).isEqualTo(302);
    assertThat(clerk.step(id, "complete").status()).isEqualTo(302);
    return id;
  }

  @Test
  void a_case_goes_through_all_its_stages_to_its_close() {
    String id = atReview();
    clerk.step(id, "people", "people", "王敏；赵勇");
    for (int i = 0; i < 3; i++) {
      assertThat(clerk.step(id, "complete").status()).isEqualTo(302);
    }
    Page end = clerk.get("/cases/{id}", id);
    assertThat(end.text()).contains("结案").contains("等待");
    assertThat(clerk.step(id, "complete").code()).isEqualTo("all-completed");
    assertThat(clerk.step(id, "close").status()).isEqualTo(302);
    assertThat(findings(id)).isZero();
    assertThat(clerk.get("/cases/{id}", id).text()).contains("已于2026年11月23日办结");
  }

  @Test
  void the_page_says_whose_turn_it_is_and_offers_the_next_step_in_both_languages() {
    String id = clerk.open("XK-03", "某劳务派遣公司");
    clerk.step(id, "complete");
    Page zh = clerk.get("/cases/{id}", id);
    assertThat(zh.text()).contains("等待 劳动关系科 王敏 出具或提交“一次性告知书”，还剩 5 个工作日，2026年11月30日 24:00 到期");
    Page en = clerk.in("en").get("/cases/{id}", id);
    assertThat(en.text())
        .contains("5 working days left, due 2026-11-30 24:00")
        .contains("Complete “acceptance”");
    assertThat(en.text()).doesNotContain("??").doesNotContain("cases.");
    assertThat(zh.text()).doesNotContain("??").doesNotContain("cases.refusal");
  }

  @Test
  void an_unissued_notice_is_shown_before_the_step_and_stands_as_a_finding_if_taken_all_the_same() {
    String id = clerk.open("XK-03", "某劳务派遣公司");
    clerk.step(id, "complete");
    assertThat(clerk.get("/cases/{id}", id).text())
        .contains("“一次性告知书”尚未出具或提交")
        .contains("若现在办结本环节，监察规则会发现：")
        .contains("受理办结时，案卷中没有“一次性告知书”");
    Page warned = clerk.step(id, "complete");
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.text()).contains("仍然办理");
    assertThat(kinds(id)).containsExactly("open", "complete");
    assertThat(clerk.step(id, "complete", "anyway", "yes").status()).isEqualTo(302);
    assertThat(findings(id)).isEqualTo(1);
    assertThat(clerk.get("/cases/{id}", id).text()).contains("/why/" + id + "?point=XK-03");
  }

  @Test
  void a_missing_second_investigator_is_shown_before_the_step() {
    String id = atReview();
    clerk.step(id, "people", "people", "王敏");
    assertThat(clerk.get("/cases/{id}", id).text()).contains("考察人员：已登记 1 人（王敏），应不少于 2 人");
    assertThat(clerk.step(id, "complete").text()).contains("少于2人");
    clerk.step(id, "people", "people", "赵勇");
    assertThat(clerk.step(id, "complete").status()).isEqualTo(302);
    assertThat(findings(id)).isZero();
  }

  @Test
  void an_amount_outside_its_range_is_warned_of_with_the_range_beside_it() {
    Counter officer = clerk.as(Staff.employ(jdbc, "steps-officer", "孙立", "监察支队", Role.CLERK));
    String id = officer.open("CF-12", "某服装厂");
    for (int i = 0; i < 5; i++) {
      assertThat(officer.step(id, "complete", "anyway", "yes").status()).isEqualTo(302);
    }
    assertThat(officer.get("/cases/{id}", id).text()).contains("1,000.00 元至 5,000.00 元");
    Page warned = officer.step(id, "amount", "yuan", "9000.5", "persons", "3");
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.text()).contains("高于上限 5,000.00").contains("value=\"9000.5\"");
    assertThat(kinds(id)).doesNotContain("amount");
    int before = findings(id);
    officer.step(id, "amount", "yuan", "9000.5", "persons", "3", "anyway", "yes");
    assertThat(findings(id)).isGreaterThan(before);
  }

  @Test
  void a_wrong_sum_is_refused_and_kept() {
    String id = clerk.open("XK-03", "某公司");
    Page page = clerk.step(id, "amount", "yuan", "1,000元", "reason", "按约定");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.code()).isEqualTo("amount");
    assertThat(page.text()).contains("但发现“1,000元”").contains("value=\"1,000元\"").contains("按约定");
    assertThat(clerk.in("en").step(id, "amount", "yuan", "-1").text())
        .contains("Expected a sum such as");
    assertThat(clerk.step(id, "amount", "yuan", "1", "persons", "0").code()).isEqualTo("persons");
  }

  @Test
  void suspended_with_ground_document_and_approver_and_resumed() {
    String id = atReview();
    Page refused = clerk.step(id, "suspend", "ground", "出差", "document", "函", "approver", "李刚");
    assertThat(refused.code()).isEqualTo("ground");
    assertThat(refused.text()).contains("听证");
    assertThat(clerk.step(id, "suspend", "ground", "听证", "document", "", "approver", "李刚").code())
        .isEqualTo("required");
    assertThat(
            clerk
                .step(id, "suspend", "ground", "听证", "document", "听证通知书", "approver", "李刚")
                .status())
        .isEqualTo(302);
    assertThat(clerk.get("/cases/{id}", id).text())
        .contains("因“听证”自2026年11月23日起中止")
        .contains("批准人：李刚");
    assertThat(clerk.step(id, "complete").code()).isEqualTo("suspended");
    assertThat(clerk.step(id, "resume").status()).isEqualTo(302);
    Page again = clerk.step(id, "resume");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("not-suspended");
  }

  @Test
  void sent_back_only_to_a_completed_stage_and_with_a_reason() {
    String id = atReview();
    assertThat(clerk.step(id, "return", "to", "决定", "reason", "材料不符").code())
        .isEqualTo("return-stage");
    assertThat(clerk.step(id, "return", "to", "受理", "reason", " ").code()).isEqualTo("required");
    assertThat(clerk.step(id, "return", "to", "受理", "reason", "材料不符").status()).isEqualTo(302);
    assertThat(clerk.get("/cases/{id}", id).text()).contains("退回至：受理").contains("材料不符");
  }

  @Test
  void marked_major_once_and_withdrawn_with_a_reason() {
    String id = clerk.open("XK-03", "某公司");
    assertThat(clerk.step(id, "major").code()).isEqualTo("required");
    assertThat(clerk.step(id, "major", "reason", "涉及多人").status()).isEqualTo(302);
    assertThat(clerk.step(id, "major", "reason", "涉及多人").code()).isEqualTo("already-major");
    assertThat(clerk.step(id, "withdraw", "reason", "申请人撤回").status()).isEqualTo(302);
    assertThat(clerk.get("/cases/{id}", id).text()).contains("已撤回");
  }

  @Test
  void after_the_end_only_a_complaint_is_taken() {
    String id = clerk.open("XK-03", "某公司");
    clerk.step(id, "withdraw", "reason", "撤回");
    Page refused = clerk.step(id, "people", "people", "王敏");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("case-closed");
    assertThat(refused.text()).contains("已于2026年11月23日结束");
    assertThat(clerk.in("en").step(id, "people", "people", "王敏").text())
        .contains("Expected an open case");
    assertThat(clerk.step(id, "complaint", "reason", "态度差", "about", "受理").status()).isEqualTo(302);
    assertThat(findings(id)).isEqualTo(1);
    assertThat(clerk.step(id, "complaint", "reason", "态度差", "about", "无此环节").code())
        .isEqualTo("stage");
  }

  @Test
  void a_page_that_is_out_of_date_says_so_and_keeps_what_was_entered() {
    String id = clerk.open("XK-03", "某公司");
    Map<String, String> old = clerk.form(id, "reason", "先前写的理由");
    clerk.step(id, "complete");
    Page page = clerk.post("/cases/" + id + "/major", old);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.code()).isEqualTo("changed");
    assertThat(page.text()).contains("先前写的理由").contains("现在“受理”");
    assertThat(clerk.in("en").post("/cases/" + id + "/major", old).text())
        .contains("but it has changed meanwhile");
  }

  @Test
  void another_stage_than_the_one_it_is_in_is_not_completed() {
    String id = clerk.open("XK-03", "某公司");
    Page page = clerk.step(id, "complete", "stage", "决定");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.code()).isEqualTo("wrong-stage");
    assertThat(page.text()).contains("应办结办件所在的环节“申请”，但要求办结的是“决定”");
  }

  @Test
  void the_same_button_pressed_twice_does_the_same_once() {
    String id = clerk.open("XK-03", "某公司");
    Map<String, String> form = clerk.form(id);
    assertThat(clerk.post("/cases/" + id + "/complete", form).status()).isEqualTo(302);
    assertThat(clerk.post("/cases/" + id + "/complete", form).status()).isEqualTo(302);
    assertThat(kinds(id)).containsExactly("open", "complete");
    assertThat(clerk.post("/cases/" + id + "/major", form).code()).isEqualTo("token");
    Map<String, String> forged = new HashMap<>(clerk.form(id));
    forged.put("token", "not-a-token");
    assertThat(clerk.post("/cases/" + id + "/complete", forged).code()).isEqualTo("token");
  }

  @Test
  void fields_that_no_form_has_change_nothing() {
    String id = clerk.open("XK-03", "某公司");
    clerk.step(
        id,
        "complete",
        "case_id",
        "X",
        "item",
        "CF-01",
        "kind",
        "close",
        "actor",
        "别人",
        "time",
        "2020-01-01",
        "unit",
        "监察支队");
    Map<String, Object> event =
        jdbc.queryForMap(
            "select kind, actor, unit, source from event where case_id = ? and kind <> 'open'", id);
    assertThat(event)
        .containsEntry("kind", "complete")
        .containsEntry("actor", "王敏")
        .containsEntry("unit", "劳动关系科")
        .containsEntry("source", "plumbline");
  }

  @Test
  void a_case_of_others_is_not_there() {
    String id = clerk.open("XK-03", "某公司");
    Counter other = clerk.as(Staff.employ(jdbc, "steps-other", "钱进", "监察支队", Role.CLERK));
    assertThat(other.get("/cases/{id}", id).status()).isEqualTo(404);
    assertThat(other.step(id, "complete").status()).isEqualTo(404);
    assertThat(other.file(id, "告知书", "a.pdf", pdf()).status()).isEqualTo(404);
    assertThat(other.get("/cases/{id}/receipt", id).status()).isEqualTo(404);
    assertThat(other.get("/cases/{id}/notice", id).status()).isEqualTo(404);
    assertThat(clerk.step(id, "dance").status()).isEqualTo(404);
    Counter inspector = clerk.as(Staff.employ(jdbc, "steps-insp", "郑直", null, Role.INSPECTOR));
    assertThat(inspector.get("/cases/{id}", id).status()).isEqualTo(200);
    assertThat(inspector.step(id, "complete").status()).isEqualTo(403);
  }

  @Test
  void a_chief_assigns_within_the_unit_and_only_what_the_page_showed() {
    String id = clerk.open("XK-03", "某公司");
    Counter second = clerk.as(Staff.employ(jdbc, "steps-second", "周洁", "劳动关系科", Role.CLERK));
    Counter far = clerk.as(Staff.employ(jdbc, "steps-far", "吴远", "监察支队", Role.CLERK));
    String from = Long.toString(clerk.person().id());
    String to = Long.toString(second.person().id());
    assertThat(
            chief
                .step(id, "assign", "from", from, "handler", Long.toString(far.person().id()))
                .code())
        .isEqualTo("handler");
    assertThat(chief.step(id, "assign", "from", "0", "handler", to).code())
        .isEqualTo("changed-handler");
    assertThat(clerk.step(id, "assign", "from", from, "handler", to).status()).isEqualTo(403);
    assertThat(chief.step(id, "assign", "from", from, "handler", to).status()).isEqualTo(302);
    assertThat(clerk.get("/cases/{id}", id).status()).isEqualTo(404);
    assertThat(second.get("/cases/{id}", id).text()).contains("指派经办人：周洁");
    assertThat(second.get("/search?q={q}", "周洁").text()).contains(id);
  }

  @Test
  void a_clerk_takes_an_unassigned_case_of_the_own_unit_once() {
    String id = chief.open("XK-03", "待认领公司");
    assertThat(clerk.get("/cases/{id}", id).status()).isEqualTo(404);
    assertThat(clerk.get("/cases/unassigned").text()).contains(id);
    Counter far = clerk.as(Staff.employ(jdbc, "steps-far", "吴远", "监察支队", Role.CLERK));
    assertThat(far.get("/cases/unassigned").text()).doesNotContain(id);
    assertThat(far.step(id, "take").code()).isEqualTo("taken-already");
    assertThat(clerk.step(id, "take").status()).isEqualTo(302);
    assertThat(clerk.get("/cases/{id}", id).status()).isEqualTo(200);
    Counter second = clerk.as(Staff.employ(jdbc, "steps-second", "周洁", "劳动关系科", Role.CLERK));
    Page late = second.step(id, "take");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("待认领的办件，但 " + id);
  }
}
