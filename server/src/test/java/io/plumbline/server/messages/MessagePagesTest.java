package io.plumbline.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.plumbline.kernel.Language;
import io.plumbline.server.Staff;
import io.plumbline.server.TestGateway.Manner;
import io.plumbline.server.TestPost;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The inbox, the choice and the log, as those see them who use them. */
class MessagePagesTest extends PostTestBase {
  private static final Pattern OPEN = Pattern.compile("/messages/(\\d+)/open");
  @Autowired private WebApplicationContext context;
  private MockMvc web;
  private Person clerk;

  @BeforeEach
  void a_clerk() {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    clerk = person(Role.CLERK);
  }

  private MockHttpServletResponse send(Person who, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(request.with(authentication(Staff.as(who))).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String page(Person who, String path) throws Exception {
    MockHttpServletResponse response = send(who, get(path));
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private String first(Person who) throws Exception {
    Matcher id = OPEN.matcher(page(who, "/messages"));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void an_unread_message_is_counted_in_the_header_and_leads_to_what_it_is_about() throws Exception {
    assertThat(page(clerk, "/messages")).contains("还没有消息").doesNotContain("class=\"count\"");
    tell(Recipient.account(clerk.id()), Urgency.NORMAL, "<b>甲</b>");
    assertThat(page(clerk, "/messages"))
        .contains("class=\"count\">1<")
        .contains("分办给您：&lt;b&gt;甲&lt;/b&gt;");
    String id = first(clerk);
    MockHttpServletResponse opened = send(clerk, post("/messages/" + id + "/open"));
    assertThat(opened.getHeader("Location")).isEqualTo("/cases/1");
    assertThat(page(clerk, "/messages")).doesNotContain("class=\"count\"");
    assertThat(page(clerk, "/messages?unread=true")).contains("没有未读消息");
    send(clerk, post("/messages/" + id + "/unread"));
    assertThat(page(clerk, "/messages?lang=en"))
        .contains("Assigned to you")
        .contains("class=\"count\">1<");
  }

  @Test
  void another_persons_message_is_not_there() throws Exception {
    tell(Recipient.account(clerk.id()), Urgency.NORMAL);
    String id = first(clerk);
    Person other = person(Role.CLERK);
    assertThat(send(other, post("/messages/" + id + "/open")).getStatus()).isEqualTo(404);
    assertThat(send(other, post("/messages/" + id + "/unread")).getStatus()).isEqualTo(404);
    assertThat(page(other, "/messages")).contains("还没有消息");
  }

  @Test
  void many_messages_are_paged_and_read_at_once() throws Exception {
    for (int i = 0; i < 120; i++) {
      tell(Recipient.account(clerk.id()), Urgency.NORMAL);
    }
    String page = page(clerk, "/messages");
    assertThat(page).contains("class=\"count\">99+<").contains("rel=\"next\"");
    String next = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
    String older = page(clerk, next.replace("&amp;", "&"));
    assertThat(OPEN.matcher(older).results().count()).isEqualTo(50);
    String last = page.replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
    send(clerk, post("/messages/read").param("upTo", last));
    assertThat(messages.unread(clerk.id())).isZero();
  }

  @Test
  void own_addresses_are_shown_masked_and_never_written_back() throws Exception {
    String phone = number();
    MockHttpServletRequestBuilder form =
        post("/messages/choice")
            .param("email", "wang@bureau.example.org")
            .param("phone", phone.substring(0, 3) + " " + phone.substring(3))
            .param("language", "en")
            .param("wish", "URGENT.SMS", "URGENT.DIGEST", "NO.WAY");
    assertThat(send(clerk, form).getStatus()).isEqualTo(302);
    assertThat(choices.of(clerk.id()))
        .isEqualTo(
            new Choice(
                "wang@bureau.example.org",
                phone,
                Language.EN,
                Set.of(new Choice.Wish(Urgency.URGENT, Choice.Way.SMS))));
    assertThat(page(clerk, "/messages/choice"))
        .contains("w***@bureau.example.org", Addresses.masked(phone))
        .doesNotContain("wang@", phone);
    assertThat(page(clerk, "/messages/choice?show=true")).contains(phone);
    send(clerk, post("/messages/choice").param("email", "").param("phone", ""));
    assertThat(choices.of(clerk.id()).phone()).isEqualTo(phone);
    send(clerk, post("/messages/choice").param("remove", "phone"));
    assertThat(choices.of(clerk.id()).phone()).isEmpty();
    assertThat(choices.of(clerk.id()).email()).isEqualTo("wang@bureau.example.org");
  }

  @Test
  void an_address_that_is_none_is_refused_and_kept_in_the_form() throws Exception {
    MockHttpServletResponse refused =
        send(clerk, post("/messages/choice").param("email", "wang").param("phone", "138****1234"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("value=\"wang\"", "value=\"138****1234\"", "应当形如", "5 至 15 位数字");
    assertThat(choices.of(clerk.id())).isEqualTo(Choice.usual());
  }

  @Test
  void the_log_says_what_became_of_a_message_and_neither_to_whom_nor_what() throws Exception {
    String phone = number();
    TestPost.GATEWAY.answers(Manner.KNOWS_NO_SUCH_NUMBER);
    String key = tell(Recipient.outside(phone, ""), Urgency.NORMAL, "某案");
    Person auditor = person(Role.AUDITOR);
    assertThat(page(auditor, "/messages/log"))
        .contains("待发送", Addresses.masked(phone))
        .doesNotContain(phone, "某案");
    outbox.deliver();
    Person administrator = person(Role.SYSTEM_ADMIN);
    assertThat(page(administrator, "/messages/log?state=failed-for-good&channel=sms"))
        .contains("最终失败", "E-NUMBER", "最近七天有", Addresses.masked(phone))
        .doesNotContain(phone, "某案");
    String one = page(auditor, "/messages/log/" + column("id", key));
    assertThat(one).contains("E-NUMBER", "不会再自动重试").doesNotContain(phone, "某案");
    assertThat(send(auditor, get("/messages/log/999999999")).getStatus()).isEqualTo(404);
    assertThat(send(clerk, get("/messages/log")).getStatus()).isEqualTo(403);
  }

  @Test
  void no_page_holds_a_secret() throws Exception {
    Person administrator = person(Role.SYSTEM_ADMIN);
    for (String path : new String[] {"/messages/log", "/messages/choice", "/messages"}) {
      assertThat(page(administrator, path))
          .doesNotContain("secret-of-the-gateway", TestPost.REPORT_TOKEN);
    }
  }
}
