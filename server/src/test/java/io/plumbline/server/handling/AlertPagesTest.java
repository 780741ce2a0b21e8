package io.plumbline.server.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.supervision.AlertTurns;
import io.plumbline.server.supervision.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

class AlertPagesTest extends ServerTestBase {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"[^\"]*before=(\\d+)");
  private static final Pattern ROW = Pattern.compile("data-href=\"/alerts/(\\d+)\"");

  @Autowired private Docket docket;
  @Autowired private AlertTurns turns;
  @Autowired private WebApplicationContext context;
  private MockMvc web;
  private Person named;
  private Person other;
  private Person inspector;

  @BeforeEach
  void an_alert_for_somebody() {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    String own = "alerts-" + UUID.randomUUID();
    named = Staff.employ(jdbc, own, "王敏", null, Role.CLERK);
    other = Staff.employ(jdbc, "alerts-2", "李强", null, Role.CLERK);
    inspector = Staff.employ(jdbc, "alerts-3", "周正", null, Role.INSPECTOR);
  }

  /** Its yellow card is the person's; the case itself is nobody's. */
  private long alert(String caseId) {
    new Story(caseId)
        .event(EventKind.OPEN, "", "2026-11-02T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
        .tell(docket);
    jdbc.update(
        "update alert set person_id = ?, nobody = null, state = 'told' where case_id = ?",
        named.id(),
        caseId);
    Long id =
        jdbc.queryForObject(
            "select id from alert where case_id = ? and point_id = 'XK-01/受理/1' and level = 2",
            Long.class,
            caseId);
    return id == null ? 0 : id;
  }

  private MockHttpServletResponse as(Person person, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(request.with(authentication(Staff.as(person))).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String text(Person person, String address, Object... variables) throws Exception {
    MockHttpServletResponse response = as(person, get(address, variables));
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(Person person, long id, int version, String text)
      throws Exception {
    return as(
        person,
        post("/alerts/{id}", id)
            .param("act", "answer")
            .param("version", Integer.toString(version))
            .param("ground", "补件")
            .param("text", text));
  }

  @Test
  void the_person_named_sees_opens_and_answers_an_alert_and_the_inspector_reads_the_answer()
      throws Exception {
    long id = alert("AP-1");
    assertThat(text(named, "/alerts")).contains("AP-1");
    assertThat(text(inspector, "/alerts/{id}", id)).contains("尚未打开", "超过三个工作日未办理");
    assertThat(text(named, "/alerts/{id}", id)).contains("王敏", "核实并说明情况", "写明事实、原因");
    assertThat(text(inspector, "/alerts/{id}", id)).doesNotContain("尚未打开");
    assertThat(answer(named, id, 0, "  申请人 & 材料 <补正>  ").getStatus()).isEqualTo(302);
    assertThat(text(inspector, "/alerts/{id}", id))
        .contains("申请人 &amp; 材料 &lt;补正&gt;", "等待 纪检监察人员 核实答复");
    assertThat(
            jdbc.queryForList(
                "select act from alert_entry where alert_id = ? order by id", String.class, id))
        .containsExactly("raised", "opened", "answer");
  }

  @Test
  void whoever_neither_sees_the_case_nor_is_named_finds_neither_alert_nor_why() throws Exception {
    long id = alert("AP-2");
    assertThat(as(other, get("/alerts/{id}", id)).getStatus()).isEqualTo(404);
    assertThat(as(other, get("/why/AP-2")).getStatus()).isEqualTo(404);
    assertThat(answer(other, id, 0, "x").getStatus()).isEqualTo(404);
    assertThat(text(other, "/alerts?whose=seen")).doesNotContain("AP-2");
    assertThat(as(named, get("/why/AP-2")).getStatus()).isEqualTo(200);
  }

  @Test
  void an_answer_is_refused_where_it_is_empty_or_the_alert_changed_or_asks_somebody_else()
      throws Exception {
    long id = alert("AP-3");
    assertThat(answer(named, id, 0, "  ").getStatus()).isEqualTo(400);
    MockHttpServletResponse changed = answer(named, id, 7, "我的说明");
    assertThat(changed.getStatus()).isEqualTo(409);
    assertThat(changed.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("我的说明", "其间已有变化");
    assertThat(answer(inspector, id, 0, "代答").getStatus()).isEqualTo(403);
    jdbc.update("update alert set state = 'lapsed' where id = ?", id);
    assertThat(answer(named, id, 0, "说明").getStatus()).isEqualTo(409);
  }

  @Test
  void an_alert_for_which_nobody_was_found_is_listed_for_inspectors() throws Exception {
    clock.set("2026-11-23T11:00");
    long id = alert("AP-4");
    jdbc.update(
        "update alert set person_id = null, nobody = 'no-account', state = 'raised' where id = ?",
        id);
    turns.follow(id);
    assertThat(text(inspector, "/alerts?nobody=true&state=open")).contains("AP-4", "没有在用的账号");
    assertThat(text(inspector, "/alerts/{id}", id)).contains("确定由谁答复", "指定答复人");
  }

  @Test
  void a_long_list_goes_on_without_leaving_one_out() throws Exception {
    for (int i = 0; i < 60; i++) {
      alert("AP-5-" + i);
    }
    List<String> listed = new ArrayList<>();
    String before = "";
    for (int page = 0; page < 10 && (page == 0 || !before.isEmpty()); page++) {
      String shown = text(named, "/alerts?level=2&state=all&before=" + before);
      ROW.matcher(shown).results().forEach(row -> listed.add(row.group(1)));
      Matcher next = NEXT.matcher(shown);
      before = next.find() ? next.group(1) : "";
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            jdbc.queryForList(
                "select id::text from alert where person_id = ? and level = 2",
                String.class,
                named.id()))
        .hasSizeGreaterThan(50);
  }

  @Test
  void why_shows_rule_sentence_law_days_and_events_then_and_now_in_both_languages()
      throws Exception {
    alert("AP-6");
    clock.set("2026-11-24T09:00");
    String query = "/why/AP-6?point=XK-01/受理/1&stage=受理&asOf=2026-11-04T10:00:00Z";
    assertThat(text(named, query)).contains("超过三个工作日未办理", "图例", "当时", "现在", "2026-11", "到期", "办结");
    assertThat(text(named, query + "&lang=en")).contains("Side by side", "Legend", "due");
    assertThat(as(named, get("/why/AP-6?asOf=yesterday")).getStatus()).isEqualTo(400);
  }

  @Test
  void sweeps_are_shown_to_inspectors_with_a_warning_while_the_sweeper_is_silent()
      throws Exception {
    clock.set("2026-12-30T09:00");
    assertThat(text(inspector, "/sweeps")).contains("超过五分钟");
    assertThat(text(inspector, "/alerts")).contains("超过五分钟");
    assertThat(as(named, get("/sweeps")).getStatus()).isEqualTo(403);
  }
}
