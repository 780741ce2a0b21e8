package io.plumbline.server.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.server.Desk;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Turns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The life of a record to each of its ends, at the desks; the day is Monday, 2026-11-23. */
class AccountabilityTest extends ServerTestBase {
  private static final String UNIT = "医保中心结算管理科";
  private static final Pattern SCREEN = Pattern.compile("name=\"screen\" value=\"([0-9a-f]+)\"");
  @Autowired private WebApplicationContext context;
  @Autowired private RecordBook book;
  @Autowired private Deciding deciding;
  @Autowired private Turns turns;
  private Desk desk;
  private Person clerk;
  private Person chief;
  private Person deputy;
  private Person proposer;
  private Person second;

  @BeforeEach
  void people() {
    desk = new Desk(context);
    clerk = Staff.employ(jdbc, "ac-clerk", "王敏", UNIT, Role.CLERK);
    chief = Staff.employ(jdbc, "ac-chief", "赵科长", UNIT, Role.SECTION_CHIEF);
    deputy = Staff.employ(jdbc, "ac-deputy", "孙副局长", UNIT, Role.DEPUTY_DIRECTOR);
    proposer = Staff.employ(jdbc, "ac-inspector", "周正", null, Role.INSPECTOR);
    second = Staff.employ(jdbc, "ac-second", "顾静", null, Role.INSPECTOR);
  }

  private long proposed(String... more) {
    List<String> fields =
        new ArrayList<>(List.of("facts", "未按期 <补正>", "ground", "首问责任制第三条", "measure", "提醒谈话一次"));
    if (!List.of(more).contains("about")) {
      fields.addAll(List.of("about", "person", "person", "" + clerk.id()));
    }
    if (!List.of(more).contains("kind")) {
      fields.addAll(List.of("kind", "reminder"));
    }
    fields.addAll(List.of(more));
    MockHttpServletResponse response =
        desk.post(proposer, "/accountability", fields.toArray(String[]::new));
    assertThat(response.getStatus()).as(Desk.text(response)).isEqualTo(302);
    return Long.parseLong(
        String.valueOf(response.getRedirectedUrl()).substring("/accountability/".length()));
  }

  private AccountabilityRecord one(long id) {
    return book.find(proposer, id).orElseThrow();
  }

  private String screen(Person person, long id) {
    Matcher screen = SCREEN.matcher(desk.page(person, "/accountability/" + id));
    return screen.find() ? screen.group(1) : "";
  }

  private MockHttpServletResponse act(Person who, long id, String act, String... fields) {
    List<String> all = new ArrayList<>(List.of("version", "" + one(id).standing().version()));
    all.addAll(List.of(fields));
    return desk.post(who, "/accountability/" + id + "/" + act, all.toArray(String[]::new));
  }

  private void done(Person who, long id, String act, String... fields) {
    MockHttpServletResponse response = act(who, id, act, fields);
    assertThat(response.getStatus()).as(Desk.text(response)).isEqualTo(302);
  }

  private String refusal(Person who, long id, String act, String... fields) {
    assertThat(act(who, id, act, fields).getStatus()).isIn(403, 409, 422);
    return String.valueOf(
        jdbc.queryForObject(
            "select detail from act where object = ? and not allowed order by id desc limit 1",
            String.class,
            "accountability " + id));
  }

  private long inForce(String... more) {
    long id = proposed(more);
    done(second, id, "decide", "ground", "事实清楚", "screen", screen(second, id));
    return id;
  }

  @Test
  void a_record_is_proposed_decided_by_a_second_person_and_expires() {
    long id = proposed();
    assertThat(desk.page(deputy, "/accountability/" + id))
        .contains("等待 医保中心结算管理科 孙副局长 决定是否追究", "未按期 &lt;补正&gt;", "2027年5月23日");
    done(deputy, id, "decide", "ground", "事实清楚", "screen", screen(deputy, id));
    assertThat(one(id).state()).isEqualTo(AccountabilityState.IN_FORCE);
    assertThat(turns.find("accountability", id)).isEmpty();
    assertThat(desk.page(clerk, "/accountability/" + id))
        .contains("生效，2027年5月23日期满；当事人可以在2026年12月7日24:00前申诉", "依据：事实清楚");
    clock.set("2027-05-23T23:59");
    deciding.expire();
    assertThat(one(id).state()).isEqualTo(AccountabilityState.IN_FORCE);
    clock.set("2027-05-24T00:01");
    assertThat(deciding.expire()).isPositive();
    assertThat(one(id).state()).isEqualTo(AccountabilityState.EXPIRED);
    assertThat(deciding.expire()).isZero();
    assertThat(desk.page(clerk, "/accountability/" + id)).contains("已期满", "系统");
    assertThat(refusal(clerk, id, "appeal", "text", "不服")).isEqualTo("ended");
  }

  @Test
  void nobody_decides_on_their_own_proposal_or_about_themselves() {
    long id = proposed();
    assertThat(screen(proposer, id)).isEmpty();
    String shown = screen(second, id);
    assertThat(refusal(proposer, id, "decide", "ground", "行", "screen", shown))
        .isEqualTo("not-proposer");
    assertThat(refusal(clerk, id, "decide", "ground", "行", "screen", shown))
        .isEqualTo("not-your-turn");
    long about = proposed("about", "person", "person", "" + second.id());
    assertThat(refusal(second, about, "drop", "text", "不追究")).isEqualTo("not-named");
    assertThat(refusal(second, about, "decide", "ground", "行", "screen", shown))
        .isIn("not-named", "same-screen");
  }

  @Test
  void a_decision_is_bound_to_what_was_on_the_screen_also_of_its_source() {
    jdbc.update(
        "insert into supervision_order (number, kind, source, text, recipient_id, unit_id,"
            + " issuer_id, issued_at, state, state_since, due_on) values ('t-screen', 'other',"
            + " 'none', 'x', ?, ?, ?, now(), 'issued', now(), '2026-11-27') on conflict do nothing",
        clerk.id(),
        UNIT,
        proposer.id());
    Long order =
        jdbc.queryForObject(
            "select id from supervision_order where number = 't-screen'", Long.class);
    long id = proposed("source", "order", "sourceId", "" + order);
    String shown = screen(second, id);
    jdbc.update("update supervision_order set state = 'withdrawn' where id = ?", order);
    assertThat(refusal(second, id, "decide", "ground", "行", "screen", shown))
        .isEqualTo("same-screen");
    assertThat(refusal(second, id, "decide", "ground", "行")).isEqualTo("same-screen");
    assertThat(refusal(second, id, "decide", "screen", screen(second, id))).isEqualTo("ground");
    done(second, id, "decide", "ground", "行", "screen", screen(second, id));
  }

  @Test
  void a_proposal_is_dropped() {
    long id = proposed();
    assertThat(refusal(second, id, "drop")).isEqualTo("text");
    done(second, id, "drop", "text", "情节轻微");
    assertThat(one(id).state()).isEqualTo(AccountabilityState.DROPPED);
    assertThat(turns.find("accountability", id)).isEmpty();
    assertThat(desk.page(clerk, "/accountability/" + id)).contains("不予追究（2026年11月23日）");
    assertThat(refusal(second, id, "decide", "ground", "行")).isEqualTo("ended");
  }

  @Test
  void a_record_is_withdrawn_when_its_appeal_succeeds() {
    long id = inForce();
    assertThat(refusal(chief(), id, "appeal", "text", "我不服")).isEqualTo("not-your-turn");
    assertThat(refusal(clerk, id, "appeal")).isEqualTo("text");
    done(clerk, id, "appeal", "text", "当日系统故障");
    assertThat(desk.page(deputy, "/accountability/" + id)).contains("等待 医保中心结算管理科 孙副局长 受理申诉");
    assertThat(refusal(proposer, id, "grant", "ground", "行")).isEqualTo("not-proposer");
    assertThat(refusal(second, id, "dismiss", "ground", "行")).isEqualTo("not-supervisor");
    assertThat(refusal(clerk, id, "grant", "ground", "行")).isEqualTo("not-your-turn");
    assertThat(refusal(deputy, id, "grant")).isEqualTo("ground");
    done(deputy, id, "grant", "ground", "故障属实");
    assertThat(one(id).state()).isEqualTo(AccountabilityState.WITHDRAWN);
    assertThat(desk.page(clerk, "/accountability/" + id)).contains("申诉成立，已撤销");
  }

  /** The proposal's deputy sees it, but has no appeal of their own. */
  private Person chief() {
    return deputy;
  }

  @Test
  void an_appeal_that_is_dismissed_is_not_made_twice() {
    long id = inForce();
    done(clerk, id, "appeal", "text", "不服");
    done(deputy, id, "dismiss", "ground", "证据充分");
    assertThat(one(id).state()).isEqualTo(AccountabilityState.IN_FORCE);
    assertThat(turns.find("accountability", id)).isEmpty();
    assertThat(refusal(clerk, id, "appeal", "text", "还是不服")).isEqualTo("once");
    assertThat(desk.page(clerk, "/accountability/" + id)).doesNotContain("id=\"acts\"");
  }

  @Test
  void an_appeal_comes_within_its_limit_or_not_at_all() {
    long id = inForce();
    clock.set("2026-12-07T23:59"); // the tenth working day
    assertThat(desk.page(clerk, "/accountability/" + id)).contains("id=\"act-appeal\"");
    clock.set("2026-12-08T00:00");
    assertThat(refusal(clerk, id, "appeal", "text", "不服")).isEqualTo("in-time");
    assertThat(desk.page(clerk, "/accountability/" + id)).doesNotContain("id=\"act-appeal\"");
  }

  @Test
  void nobody_hears_an_appeal_of_their_own() {
    Person third = Staff.employ(jdbc, "ac-third", "何平", null, Role.INSPECTOR);
    long id = proposed("about", "person", "person", "" + third.id());
    done(second, id, "decide", "ground", "行", "screen", screen(second, id));
    done(third, id, "appeal", "text", "不服");
    assertThat(refusal(third, id, "grant", "ground", "我说了算")).isEqualTo("not-named");
  }

  @Test
  void a_record_is_seen_by_those_whom_the_rules_name_and_does_not_exist_for_others() {
    long id = proposed();
    for (Person person : List.of(clerk, deputy, proposer, second)) {
      assertThat(desk.get(person, "/accountability/" + id).getStatus()).isEqualTo(200);
      assertThat(desk.page(person, "/accountability")).contains("/accountability/" + id + "\"");
    }
    Person colleague = Staff.employ(jdbc, "ac-colleague", "陈静", UNIT, Role.CLERK);
    Person elsewhere = Staff.employ(jdbc, "ac-else", "吴副局长", "综合科", Role.DEPUTY_DIRECTOR);
    for (Person person : List.of(colleague, chief, elsewhere)) {
      for (String path : List.of("", "/letter.pdf")) {
        assertThat(desk.get(person, "/accountability/" + id + path).getStatus()).isEqualTo(404);
      }
      assertThat(desk.post(person, "/accountability/" + id + "/drop", "text", "x").getStatus())
          .isEqualTo(404);
      assertThat(desk.page(person, "/accountability?state=all"))
          .doesNotContain("/accountability/" + id + "\"");
      assertThat(turns.of(person, 500))
          .noneMatch(one -> one.life().equals("accountability") && one.matter() == id);
    }
  }

  @Test
  void for_a_unit_its_chief_sees_the_record_and_appeals() {
    long id =
        inForce("about", "unit", "unit", UNIT, "kind", "correction", "expiresOn", "2027-01-31");
    assertThat(one(id).times().expiresOn()).hasToString("2027-01-31");
    assertThat(desk.get(clerk, "/accountability/" + id).getStatus()).isEqualTo(404);
    Person other = Staff.employ(jdbc, "ac-other", "钱科长", "综合科", Role.SECTION_CHIEF);
    assertThat(desk.get(other, "/accountability/" + id).getStatus()).isEqualTo(404);
    done(chief, id, "appeal", "text", "已整改");
    assertThat(one(id).state()).isEqualTo(AccountabilityState.APPEALED);
  }

  @Test
  void a_recommendation_is_a_letter_with_a_number_that_holds_its_words() throws IOException {
    long id = proposed("kind", "recommendation", "about", "unit", "unit", UNIT);
    assertThat(pdf(id)).contains("监察建议书", "草稿，未经决定").doesNotContain("〕第");
    done(second, id, "decide", "ground", "事实清楚", "screen", screen(second, id));
    String letter = String.valueOf(one(id).head().letter());
    assertThat(letter).matches("〔2026〕第\\d+号");
    assertThat(pdf(id))
        .contains("监察建议书", letter, UNIT, "未按期 <补正>", "首问责任制第三条", "提醒谈话一次")
        .contains("2026年12月7日24:00前", "提出人：周正", "决定人：顾静", "2026年11月23日");
    long next = inForce("kind", "recommendation");
    assertThat(number(next)).isEqualTo(number(id) + 1);
    done(chief, id, "appeal", "text", "已整改");
    done(deputy, id, "grant", "ground", "属实");
    assertThat(pdf(id)).contains("本建议书已撤销");
    assertThat(desk.get(proposer, "/accountability/" + inForce() + "/letter.pdf").getStatus())
        .isEqualTo(404);
  }

  private int number(long id) {
    return Integer.parseInt(String.valueOf(one(id).head().letter()).replaceAll(".*第(\\d+)号", "$1"));
  }

  private String pdf(long id) throws IOException {
    MockHttpServletResponse response = desk.get(proposer, "/accountability/" + id + "/letter.pdf");
    assertThat(response.getContentType()).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(response.getContentAsByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_proposal_is_refused_where_the_form_is_wrong_and_what_was_typed_stays() {
    MockHttpServletResponse response =
        desk.post(
            proposer, "/accountability", "kind", "score", "facts", "留下", "expiresOn", "2026-11-23");
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(Desk.text(response)).contains("留下", "应选列出的方式", "应选一个对象", "应晚于今天", "应写明依据");
    assertThat(
            Desk.text(
                desk.post(
                    proposer, "/accountability", "about", "person", "person", "" + proposer.id())))
        .contains("选的是您自己");
    assertThat(Desk.text(desk.post(proposer, "/accountability", "find", "1", "who", "王敏 结算管理科")))
        .contains("value=\"" + clerk.id() + "\"");
    assertThat(desk.get(deputy, "/accountability/new").getStatus()).isEqualTo(403);
    assertThat(desk.get(proposer, "/accountability/new?alert=999999999").getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_one_concerned_does_not_learn_from_which_complaint_a_record_comes() {
    jdbc.update(
        "insert into complaint (kind, channel, code_digest, named, text, filed_on, state, since)"
            + " values ('complaint', 'web', decode('ac01', 'hex'), false, 'x', '2026-11-20',"
            + " 'filed', '2026-11-20') on conflict do nothing");
    Long complaint =
        jdbc.queryForObject(
            "select id from complaint where code_digest = decode('ac01', 'hex')", Long.class);
    long id = proposed("source", "complaint", "sourceId", "" + complaint);
    assertThat(desk.page(second, "/accountability/" + id)).contains("/complaints/" + complaint);
    assertThat(desk.page(clerk, "/accountability/" + id))
        .doesNotContain("/complaints/" + complaint);
    jdbc.update("delete from complaint where id = ?", complaint);
  }
}
