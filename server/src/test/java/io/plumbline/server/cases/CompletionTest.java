package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.SetClock;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.Counter.Page;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.messages.Channel;
import io.plumbline.server.messages.DeliveryState;
import io.plumbline.server.messages.Messages;
import io.plumbline.server.messages.Sent;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** 办结短信告知义务: the applicant is told of the completion, and where not, it is seen. */
class CompletionTest extends ServerTestBase {
  private static final String PHONE = "13812345678";
  @Autowired private WebApplicationContext context;
  @Autowired private Messages messages;
  @Autowired private Docket docket;
  @Autowired private LawInForce law;
  private Counter clerk;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "tell-clerk", "何静", "行政审批科", Role.CLERK));
  }

  private String open(String phone, String email) {
    Page page =
        clerk.post(
            "/cases/new",
            Map.of(
                "token",
                Counter.token(),
                "item",
                "XK-01",
                "applicant",
                "某公司",
                "phone",
                phone,
                "email",
                email));
    assertThat(page.status()).as(page.text()).isEqualTo(302);
    return page.location().substring("/cases/".length());
  }

  private void complete(String caseId) {
    int stages = law.now().catalogue().versionsOf("XK-01").get(0).stages().size();
    for (int i = 0; i < stages; i++) {
      assertThat(messages.sent("completion:" + caseId)).isEmpty();
      Page page = clerk.step(caseId, "complete", "anyway", "yes");
      assertThat(page.status()).as(page.text()).isEqualTo(302);
    }
  }

  private String page(String caseId) {
    return clerk.get("/cases/{id}", caseId).text();
  }

  @Test
  void the_applicant_is_told_when_the_last_stage_completes_and_once_only() {
    String caseId = open(PHONE, "li@example.org");
    assertThat(page(caseId)).contains("办结时发送", "办结短信告知义务");
    complete(caseId);
    List<Sent> sent = messages.sent("completion:" + caseId);
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).channel()).isEqualTo(Channel.SMS);
    assertThat(sent.get(0).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(messages.sent("completion-mail:" + caseId)).hasSize(1);
    assertThat(page(caseId)).contains("待发送");
    clerk.step(caseId, "close", "anyway", "yes");
    assertThat(messages.sent("completion:" + caseId)).hasSize(1);
    for (DeliveryState state : DeliveryState.values()) {
      jdbc.update(
          "update delivery set state = ?, code = 'E-X' where message_id ="
              + " (select id from message where once_key = ?)",
          state.name(),
          "completion:" + caseId);
      String said = page(caseId);
      assertThat(said.contains("未确认送达")).isEqualTo(state == DeliveryState.ACCEPTED);
      assertThat(said.contains("已送达</span>")).isEqualTo(state == DeliveryState.DELIVERED);
      assertThat(said.contains("E-X")).isEqualTo(state == DeliveryState.FAILED_FOR_GOOD);
    }
  }

  @Test
  void without_a_number_the_page_says_so_and_a_number_that_comes_later_is_written_to() {
    String caseId = open("", "");
    assertThat(page(caseId)).contains("没有登记手机号码，办结时将无法以短信告知");
    complete(caseId);
    assertThat(messages.sent("completion:" + caseId)).isEmpty();
    assertThat(page(caseId)).contains("told missing").contains("未发送：没有登记手机号码");
    assertThat(clerk.in("en").get("/cases/{id}", caseId).text())
        .contains("Not sent: no number on record");
    clerk.post("/cases/" + caseId + "/contact", Map.of("phone", "138 1234 5678"));
    assertThat(messages.sent("completion:" + caseId)).hasSize(1);
  }

  @Test
  void what_is_withdrawn_is_not_completed() {
    String caseId = open(PHONE, "");
    clerk.step(caseId, "withdraw", "reason", "申请人撤回");
    assertThat(messages.sent("completion:" + caseId)).isEmpty();
    assertThat(page(caseId)).doesNotContain("办结短信</dt>");
  }

  @Test
  void what_comes_as_history_is_told_to_nobody() {
    String caseId = "history-" + UUID.randomUUID();
    List<Told> told = new ArrayList<>();
    for (EventKind kind : List.of(EventKind.OPEN, EventKind.CLOSE)) {
      EventFacts facts = new EventFacts("某公司", "行政审批科", "", List.of(), null, "");
      EventTime time =
          EventTime.at(
              SetClock.at(kind == EventKind.OPEN ? "2026-03-02T09:00" : "2026-03-03T09:00"));
      EventId id = new EventId("t", caseId + kind);
      told.add(new Told(caseId, "XK-01", new CaseEvent(id, kind, time, "", facts, "")));
    }
    Origin history = Origin.imported(clerk.person().id(), historyImport(), true);
    docket.take(told.subList(0, 1), history);
    jdbc.update(
        "insert into case_contact (case_id, phone, changed_at) values (?,?,now())", caseId, PHONE);
    jdbc.update(
        "update case_file set handler_id = ? where case_id = ?", clerk.person().id(), caseId);
    docket.take(told.subList(1, 2), history);
    assertThat(messages.sent("completion:" + caseId)).isEmpty();
    assertThat(page(caseId)).contains("未发送：以历史数据导入");
    clerk.post("/cases/" + caseId + "/contact", Map.of("phone", "13900001111"));
    assertThat(messages.sent("completion:" + caseId)).isEmpty();
  }

  private long historyImport() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "insert into import (file_name, history, started_at, state)"
                + " values ('history.csv', true, now(), 'done') returning id",
            Long.class));
  }

  @Test
  void the_number_is_masked_unless_a_reason_is_given_which_is_recorded() {
    String caseId = open(PHONE, "li@example.org");
    assertThat(page(caseId)).contains("138****5678", "l***@example.org").doesNotContain(PHONE);
    Page refused = clerk.post("/cases/" + caseId + "/contact/show", Map.of("why", " "));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("contact-why");
    assertThat(refused.text()).doesNotContain(PHONE);
    Page shown = clerk.post("/cases/" + caseId + "/contact/show", Map.of("why", "短信退回，电话核实地址"));
    assertThat(shown.text()).contains(PHONE, "li@example.org");
    assertThat(shown.response().getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(
            jdbc.queryForList(
                "select detail from act where act = 'case.contact-shown' and object = ?",
                String.class,
                caseId))
        .containsExactly("短信退回，电话核实地址");
    assertThat(page(caseId)).doesNotContain(PHONE);
  }

  @Test
  void a_masked_number_is_never_written_back_and_one_that_is_none_is_refused() {
    String caseId = open(PHONE, "");
    Page refused =
        clerk.post("/cases/" + caseId + "/contact", Map.of("phone", "138****5678", "email", "x"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("5 至 15 位数字", "value=\"138****5678\"");
    clerk.post("/cases/" + caseId + "/contact", Map.of("phone", "", "email", "li@example.org"));
    assertThat(page(caseId)).contains("138****5678", "l***@example.org");
    clerk.post("/cases/" + caseId + "/contact", Map.of("noPhone", "yes"));
    assertThat(page(caseId)).doesNotContain("138****5678");
    Page taking =
        clerk.post(
            "/cases/new",
            Map.of("token", Counter.token(), "item", "XK-01", "applicant", "某公司", "phone", "12"));
    assertThat(taking.status()).isEqualTo(422);
    assertThat(taking.code()).isEqualTo("phone");
  }

  @Test
  void who_does_not_see_the_case_does_not_reach_its_applicant() {
    String caseId = open(PHONE, "");
    Counter other = clerk.as(Staff.employ(jdbc, "tell-other", "李强", null, Role.CLERK));
    assertThat(other.post("/cases/" + caseId + "/contact/show", Map.of("why", "想看看")).status())
        .isEqualTo(404);
    assertThat(other.post("/cases/" + caseId + "/contact", Map.of("phone", "13900001111")).status())
        .isEqualTo(404);
  }
}
