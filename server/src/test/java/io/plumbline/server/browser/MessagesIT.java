package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.messages.Message;
import io.plumbline.server.messages.Messages;
import io.plumbline.server.messages.Recipient;
import io.plumbline.server.messages.Urgency;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox, the choice, the log and an applicant's addresses, as those see them who use them. */
class MessagesIT extends Browser {
  private static final String LONG = "某某省某某市高新技术产业开发区人力资源服务有限责任公司第二分公司劳务派遣业务部".repeat(3);
  @Autowired private Messages messages;

  private Person clerk() {
    Person clerk = Staff.employ(jdbc, "reader", "欧阳建国", "行政审批科", Role.CLERK);
    for (String item : List.of("劳务派遣经营许可", LONG)) {
      Map<String, String> said = Map.of("case", "XK-01-2026-000012", "item", item, "by", "李强");
      String key = UUID.randomUUID().toString();
      Recipient to = Recipient.account(clerk.id());
      messages.send(new Message(to, "case-assigned", said, "/cases", key, Urgency.NORMAL));
    }
    return clerk;
  }

  private void someSent() {
    for (String state :
        List.of("QUEUED", "ACCEPTED", "DELIVERED", "FAILED_FOR_NOW", "FAILED_FOR_GOOD")) {
      String key = UUID.randomUUID().toString();
      Map<String, String> said = Map.of("case", "1", "item", "2");
      Recipient to = Recipient.outside("13812345678", "");
      messages.send(new Message(to, "completion", said, "", key, Urgency.NORMAL));
      jdbc.update(
          "update delivery set state = ?, code = 'timeout', next_at = null where message_id ="
              + " (select id from message where once_key = ?)",
          state,
          key);
    }
  }

  @Test
  void a_message_is_read_where_it_leads() {
    Page page = signIn(clerk(), DESK);
    page.navigate("/messages");
    shoot(page, "messages");
    assertThat(page.locator(".top .count").textContent()).isEqualTo("2");
    page.locator(".inbox-list .button").last().press("Enter");
    page.waitForURL("**/cases");
    assertThat(page.locator(".top .count").textContent()).isEqualTo("1");
    page.navigate("/messages?lang=en");
    shoot(page, "messages-en");
    page.navigate("/messages/choice?lang=zh");
    page.locator("#phone").fill("138 1234 5678");
    page.locator("main button.primary").click();
    page.waitForURL("**saved=true");
    assertThat(page.locator("main").textContent()).contains("138****5678");
    shoot(page, "messages-choice");
    jdbc.update(
        "delete from inbox where account_id = (select id from account where login = 'reader')");
    page.navigate("/messages");
    shoot(page, "messages-empty");
  }

  @Test
  void the_pages_of_messages_fit_a_phone_and_name_their_fields() {
    someSent();
    Page page = signIn(clerk(), PHONE);
    for (String path : List.of("/messages", "/messages/choice", "/cases/new")) {
      look(page, path);
    }
    page = signIn(Staff.employ(jdbc, "keeper", "郑洁", null, Role.AUDITOR), PHONE);
    look(page, "/messages/log");
    look(page, "/messages/log/1");
    page = signIn(Staff.employ(jdbc, "keeper", "郑洁", null, Role.AUDITOR), DESK);
    page.navigate("/messages/log");
    shoot(page, "messages-log");
  }

  private static void look(Page page, String path) {
    page.navigate(path);
    shoot(page, "phone" + path.replaceAll("[^a-z]", "-"));
    assertThat(overflow(page)).as(path).isZero();
    assertThat(unlabelled(page)).as(path).isEmpty();
    assertThat(nameless(page)).as(path).isEmpty();
  }

  @Test
  void the_page_of_a_case_shows_where_the_applicant_is_reached_and_whether_they_were_told() {
    Page page = signIn(clerk(), DESK);
    page.navigate("/cases/new");
    page.locator("#f-item").fill("XK-01");
    page.locator("#f-applicant").fill("晋阳培训学校");
    page.locator("#f-phone").fill("13812345678");
    shoot(page, "cases-new");
    page.locator("main button.primary").click();
    page.waitForLoadState();
    assertThat(page.locator("#contact").textContent()).contains("138****5678", "办结时发送");
    shoot(page, "case-contact");
    page.locator("#contact summary").last().click();
    page.locator("#f-why").fill("电话核实地址");
    page.locator("#contact form .button").last().click();
    page.waitForLoadState();
    assertThat(page.locator("#contact").textContent()).contains("13812345678");
  }
}
