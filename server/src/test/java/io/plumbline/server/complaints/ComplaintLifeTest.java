package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every end of a complaint's life, and what does not lead to one, through the pages. */
class ComplaintLifeTest extends ComplaintsBase {
  private void accepted(long id) {
    assertThat(office.act(inspector, id, "accept", "handler", "" + handler.id()).status())
        .isEqualTo(302);
  }

  private void replied(long id) {
    accepted(id);
    assertThat(office.act(handler, id, "reply", "text", "已查明并整改").status()).isEqualTo(302);
  }

  private Citizen.Page answer(String act, String code, String... text) {
    String version = citizen.follow(code).version();
    String[] fields =
        text.length == 0
            ? new String[] {"code", code, "version", version}
            : new String[] {"code", code, "version", version, "text", text[0]};
    return citizen.act("/" + act, fields);
  }

  @Test
  void a_complaint_is_accepted_replied_to_and_solved() {
    String code = filed("窗口拖延");
    long id = last();
    assertThat(due(id)).isEqualTo("2026-12-08");
    assertThat(citizen.follow(code).text()).contains("最迟在 2026年12月8日 前在这里告知您");
    accepted(id);
    assertThat(due(id)).isEqualTo("2027-01-22");
    assertThat(citizen.follow(code).text())
        .contains("最迟在 2027年1月22日 前在这里答复您")
        .doesNotContain(inspector.name(), handler.name());
    assertThat(office.act(handler, id, "reply", "text", "已向您道歉").status()).isEqualTo(302);
    assertThat(citizen.follow(code).text()).contains("已向您道歉").contains("2026年12月23日");
    assertThat(answer("confirm", code).text()).contains("您已确认解决");
    assertThat(state(id)).isEqualTo("solved");
    assertThat(number("select count(*) from turn where life='complaint' and matter_id=?", id))
        .isZero();
    assertThat(answerEnded(code)).isEqualTo("ended");
  }

  private String answerEnded(String code) {
    return citizen.act("/say", "code", code, "version", "3", "text", "还有").refused();
  }

  @Test
  void who_is_not_content_has_it_opened_again_and_the_handler_has_sixty_days_anew() {
    String code = filed("收费没有依据");
    long id = last();
    replied(id);
    clock.set("2026-12-23T23:00");
    assertThat(answer("reopen", code, "没有退费").text()).contains("没有退费");
    assertThat(state(id)).isEqualTo("accepted");
    assertThat(due(id)).isEqualTo("2027-02-22");
    assertThat(office.get(handler, "/complaints/" + id).text()).contains("没有退费");
    assertThat(office.act(handler, id, "reply", "text", "已退费").status()).isEqualTo(302);
    assertThat(answer("confirm", code).text()).contains("您已确认解决");
  }

  @Test
  void after_the_window_it_is_closed_and_not_counted_as_solved_and_cannot_be_reopened() {
    String code = filed("态度不好");
    long id = last();
    replied(id);
    clock.set("2026-12-24T00:05");
    assertThat(citizen.follow(code).text()).doesNotContain("请重新办理");
    String version = "" + number("select version from complaint where id = ?", id);
    assertThat(citizen.act("/reopen", "code", code, "version", version, "text", "太晚").refused())
        .isEqualTo("in-time");
    long solved = number("select count(*) from complaint where state = 'solved'");
    assertThat(closing.look()).isPositive();
    assertThat(closing.look()).isZero();
    assertThat(state(id)).isEqualTo("closed");
    assertThat(number("select count(*) from complaint where state = 'solved'")).isEqualTo(solved);
    String list = office.get(inspector, "/complaints?state=closed").text();
    assertThat(list).contains("data-figure=\"solved\"").contains("data-figure=\"closed\"");
    assertThat(list).contains("#" + id);
    assertThat(office.get(inspector, "/complaints?state=solved").text())
        .doesNotContain(">#" + id + "<");
    assertThat(citizen.follow(code).text()).contains("此件已结束");
  }

  @Test
  void what_is_not_accepted_says_why_and_who_is_competent_and_may_be_objected_to() {
    String code = filed("应由法院处理");
    long id = last();
    assertThat(office.act(inspector, id, "not-accept", "text", "诉讼事项").refused())
        .isEqualTo("ground");
    office.act(inspector, id, "not-accept", "text", "诉讼事项", "ground", "人民法院");
    assertThat(citizen.follow(code).text()).contains("诉讼事项").contains("人民法院");
    answer("reopen", code, "不是诉讼");
    assertThat(state(id)).isEqualTo("filed");
    office.act(inspector, id, "not-accept", "text", "仍是", "ground", "人民法院");
    clock.set("2026-12-24T00:05");
    closing.look();
    assertThat(state(id)).isEqualTo("closed");
  }

  @Test
  void more_time_is_given_once_in_time_and_with_a_reason_that_the_complainant_reads() {
    String code = filed("情况复杂");
    long id = last();
    accepted(id);
    assertThat(office.act(inspector, id, "extend").refused()).isEqualTo("text");
    office.act(inspector, id, "extend", "text", "需要鉴定");
    assertThat(due(id)).isEqualTo("2027-02-22");
    assertThat(citizen.follow(code).text()).contains("需要鉴定").contains("2027年2月22日");
    assertThat(office.act(inspector, id, "extend", "text", "再要").refused()).isEqualTo("once");
    filed("拖过期限");
    long late = last();
    accepted(late);
    clock.set("2027-01-23T09:00");
    assertThat(office.act(inspector, late, "extend", "text", "晚了").refused()).isEqualTo("in-time");
  }

  @Test
  void a_step_is_taken_by_whose_it_is_in_the_state_that_knows_it_on_what_was_seen() {
    filed("谁来办");
    long id = last();
    assertThat(office.act(inspector, id, "reply", "text", "早了").refused()).isEqualTo("not-now");
    accepted(id);
    Office.Page notMine = office.act(inspector, id, "reply", "text", "越过承办人");
    assertThat(notMine.status()).isEqualTo(403);
    assertThat(notMine.refused()).isEqualTo("not-your-turn");
    assertThat(notMine.text()).contains("应由别人做");
    assertThat(office.act(handler, id, "hand-over", "text", "x", "handler", "1").refused())
        .isEqualTo("not-your-turn");
    Office.Page stale =
        office.post(handler, "/complaints/" + id + "/reply", "version", "0", "text", "旧的");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.refused()).isEqualTo("changed");
    assertThat(stale.text()).contains(">旧的</textarea>");
    assertThat(office.act(handler, id, "reply", "text", "").refused()).isEqualTo("text");
    assertThat(office.post(inspector, "/complaints/" + id + "/sing").status()).isEqualTo(404);
    office.act(inspector, id, "hand-over", "text", "请接办", "handler", "" + other.id());
    assertThat(office.get(handler, "/complaints/" + id).status()).isEqualTo(404);
    assertThat(office.act(other, id, "reply", "text", "已办").status()).isEqualTo(302);
  }

  @Test
  void questions_and_answers_go_both_ways_and_internal_words_stay_inside() {
    String code = filed("请问我");
    long id = last();
    accepted(id);
    office.act(inspector, id, "ask", "text", "哪一天？");
    assertThat(answer("say", code, "11 月 20 日").text()).contains("哪一天？").contains("11 月 20 日");
    office.act(inspector, id, "hand-over", "text", "内部的话", "handler", "" + other.id());
    assertThat(citizen.follow(code).text()).doesNotContain("内部的话");
    assertThat(office.get(other, "/complaints/" + id).text())
        .contains("内部的话")
        .contains("11 月 20 日");
    assertThat(answer("say", code, "").refused()).isEqualTo("text");
  }

  @Test
  void letters_calls_and_visits_are_entered_by_staff_from_the_day_they_came() {
    Office.Page receipt =
        office.post(
            handler,
            "/complaints/new",
            "channel",
            "letter",
            "on",
            "2026-11-20",
            "kind",
            "report",
            "text",
            "来信内容",
            "who",
            "named",
            "name",
            "来信人甲",
            "address",
            "某路 1 号");
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text()).contains("2026年12月7日");
    long id = last();
    assertThat(due(id)).isEqualTo("2026-12-07");
    String code = receipt.text().replaceAll("(?s).*<code id=\"code\">([^<]+)<.*", "$1");
    assertThat(citizen.follow(code).text()).contains("来信内容");
    assertThat(office.get(handler, "/complaints/" + id).status()).isEqualTo(404);
    assertThat(office.get(inspector, "/complaints/" + id).text())
        .contains("实名（身份保密）")
        .doesNotContain("来信人甲", "某路 1 号");
    Office.Page tomorrow =
        office.post(
            handler,
            "/complaints/new",
            "channel",
            "letter",
            "on",
            "2026-11-24",
            "kind",
            "report",
            "text",
            "明天的信");
    assertThat(tomorrow.status()).isEqualTo(422);
    assertThat(tomorrow.refused()).isEqualTo("on");
    assertThat(tomorrow.text()).contains("明天的信");
  }

  @Test
  void words_are_shown_as_words_and_files_are_only_saved() {
    String script = "<script>alert(1)</script><b onclick=x>";
    Citizen.Page receipt =
        citizen.complain(
            List.of(new Citizen.Sent("x.html", Samples.png())),
            "kind",
            "complaint",
            "text",
            script,
            "person",
            script);
    long id = last();
    assertThat(citizen.follow(receipt.code()).text())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(office.get(inspector, "/complaints/" + id).text())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
    var file = office.get(inspector, "/complaints/" + id + "/files/1").response();
    assertThat(file.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attachment-1.png\"");
    assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.getHeaders("Content-Security-Policy")).anyMatch(p -> p.contains("sandbox"));
    Citizen.Page mine = citizen.act("/file", "code", receipt.code(), "number", "1");
    assertThat(mine.status()).isEqualTo(200);
    assertThat(mine.head()).contains("attachment; filename=\"attachment-1.png\"");
    assertThat(citizen.act("/file", "code", receipt.code(), "number", "2").status()).isEqualTo(404);
  }
}
