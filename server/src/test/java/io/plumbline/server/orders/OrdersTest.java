package io.plumbline.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.server.Desk;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Turns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The life of an order to each of its ends, at the desks; the day is Monday, 2026-11-23. */
class OrdersTest extends ServerTestBase {
  private static final String UNIT = "医保中心征缴科";
  private static final String FRIDAY = "2026-11-27";
  @Autowired private WebApplicationContext context;
  @Autowired private OrderBook book;
  @Autowired private Turns turns;
  private Desk desk;
  private Person clerk;
  private Person inspector;
  private Person second;
  private Person deputy;

  @BeforeEach
  void people() {
    desk = new Desk(context);
    clerk = Staff.employ(jdbc, "od-clerk", "王敏", UNIT, Role.CLERK);
    inspector = Staff.employ(jdbc, "od-inspector", "周正", null, Role.INSPECTOR);
    second = Staff.employ(jdbc, "od-second", "顾静", null, Role.INSPECTOR);
    deputy = Staff.employ(jdbc, "od-deputy", "郑副局长", UNIT, Role.DEPUTY_DIRECTOR);
  }

  private long issued(Person by, Person to) {
    return issued(by, to, "kind", "rectify");
  }

  private long issued(Person by, Person to, String... more) {
    List<String> fields =
        new java.util.ArrayList<>(
            List.of("recipient", "" + to.id(), "text", "请补办 <手续>", "dueOn", FRIDAY));
    fields.addAll(List.of(more));
    MockHttpServletResponse response = desk.post(by, "/orders", fields.toArray(String[]::new));
    assertThat(response.getStatus()).as(Desk.text(response)).isEqualTo(302);
    return Long.parseLong(
        String.valueOf(response.getRedirectedUrl()).substring("/orders/".length()));
  }

  private Order order(long id) {
    return book.find(inspector, id).orElseThrow();
  }

  /** Tries an act at the present version; the code of what came of it. */
  private String act(Person who, long id, String act, String... fields) {
    List<String> all =
        new java.util.ArrayList<>(List.of("version", "" + order(id).standing().version()));
    all.addAll(List.of(fields));
    return code(desk.post(who, "/orders/" + id + "/" + act, all.toArray(String[]::new)));
  }

  private static String code(MockHttpServletResponse response) {
    return response.getStatus() == 302 ? "done" : response.getStatus() + "";
  }

  private String refusal(Person who, long id, String act, String... fields) {
    assertThat(act(who, id, act, fields)).isIn("403", "409", "422");
    return String.valueOf(
        jdbc.queryForObject(
            "select detail from act where object = ? and not allowed order by id desc limit 1",
            String.class,
            "order " + id));
  }

  private static String[] found(String truthful, String objective) {
    return new String[] {
      "truthful",
      truthful,
      "truthfulGround",
      "查了台账",
      "objective",
      objective,
      "objectiveGround",
      "附有照片"
    };
  }

  @Test
  void an_order_is_issued_urged_answered_with_files_verified_and_closed() {
    long id = issued(inspector, clerk);
    assertThat(desk.page(clerk, "/orders/" + id))
        .contains("等待 医保中心征缴科 王敏 答复督办，2026年11月27日24:00前（还剩4个工作日）", "请补办 &lt;手续&gt;")
        .contains("/orders/" + id + "/answer")
        .doesNotContain("/orders/" + id + "/urge");
    assertThat(act(inspector, id, "urge")).isEqualTo("done");
    assertThat(act(inspector, id, "urge", "text", "请抓紧")).isEqualTo("done");
    MockMultipartFile file =
        new MockMultipartFile(
            "evidence", "台账.txt", "text/plain", "一、二".getBytes(StandardCharsets.UTF_8));
    assertThat(
            desk.postFile(clerk, "/orders/" + id + "/answer", file, "version", "2", "text", "手续已补办")
                .getStatus())
        .isEqualTo(302);
    assertThat(desk.page(inspector, "/orders/" + id))
        .contains("催办", "请抓紧", "手续已补办", "台账.txt", "等待 周正 核实督办答复");
    assertThat(act(inspector, id, "accept", found("yes", "yes"))).isEqualTo("done");
    assertThat(order(id).state()).isEqualTo(OrderState.CLOSED);
    assertThat(turns.find("order", id)).isEmpty();
    assertThat(desk.page(clerk, "/orders/" + id))
        .contains("已办结（2026年11月23日）", "核实：属实、客观", "属实与否的依据：查了台账");
    assertThat(refusal(clerk, id, "answer", "text", "再答一次")).isEqualTo("ended");
    assertThat(
            jdbc.queryForList(
                "select act from order_entry where order_id = ? order by id", String.class, id))
        .containsExactly("issue", "urge", "urge", "answer", "accept");
  }

  @Test
  void being_urged_neither_moves_the_date_nor_begins_the_limit_anew() {
    long id = issued(inspector, clerk);
    var before = turns.find("order", id).orElseThrow();
    clock.set("2026-11-24T10:00");
    act(inspector, id, "urge");
    assertThat(turns.find("order", id)).contains(before);
  }

  @Test
  void a_file_of_an_answer_is_handed_out_to_those_who_see_the_order_only() {
    long id = issued(inspector, clerk);
    MockMultipartFile page =
        new MockMultipartFile(
            "evidence",
            "a.html",
            "text/html",
            "<script>1</script>".getBytes(StandardCharsets.UTF_8));
    desk.postFile(clerk, "/orders/" + id + "/answer", page, "version", "0", "text", "见附件");
    Long file =
        jdbc.queryForObject(
            "select f.id from order_file f join order_entry e on e.id = f.entry_id"
                + " where e.order_id = ?",
            Long.class,
            id);
    String path = "/orders/" + id + "/files/" + file;
    MockHttpServletResponse got = desk.get(inspector, path);
    assertThat(got.getStatus()).isEqualTo(200);
    assertThat(got.getContentType()).isEqualTo("application/octet-stream");
    assertThat(got.getHeader("Content-Disposition")).startsWith("attachment");
    Person stranger = Staff.employ(jdbc, "od-stranger", "李强", "综合科", Role.CLERK);
    assertThat(desk.get(stranger, path).getStatus()).isEqualTo(404);
    long other = issued(inspector, clerk);
    assertThat(desk.get(inspector, "/orders/" + other + "/files/" + file).getStatus())
        .isEqualTo(404);
  }

  @Test
  void an_answer_that_is_not_true_or_not_objective_is_asked_again_by_a_new_day() {
    long id = issued(inspector, clerk);
    act(clerk, id, "answer", "text", "已办");
    assertThat(refusal(inspector, id, "accept")).isEqualTo("class");
    assertThat(refusal(inspector, id, "accept", "truthful", "yes", "objective", "yes"))
        .isEqualTo("ground");
    assertThat(refusal(inspector, id, "accept", found("yes", "no"))).isEqualTo("accept-needs-both");
    assertThat(refusal(inspector, id, "reject", found("no", "no"))).isEqualTo("date");
    String[] rejected = new String[10];
    System.arraycopy(found("no", "yes"), 0, rejected, 0, 8);
    rejected[8] = "dueOn";
    rejected[9] = "2026-11-28"; // Saturday
    assertThat(refusal(inspector, id, "reject", rejected)).isEqualTo("rest-day");
    rejected[9] = "2026-11-30"; // Monday
    assertThat(act(inspector, id, "reject", rejected)).isEqualTo("done");
    assertThat(order(id).state()).isEqualTo(OrderState.ISSUED);
    assertThat(order(id).standing().dueOn()).hasToString("2026-11-30");
    assertThat(desk.page(clerk, "/orders/" + id)).contains("核实：不属实", "2026年11月30日24:00前");
  }

  @Test
  void an_extension_is_asked_in_time_granted_or_refused() {
    long id = issued(inspector, clerk);
    assertThat(refusal(clerk, id, "ask-extension", "text", "来不及")).isEqualTo("date");
    assertThat(refusal(clerk, id, "ask-extension", "text", "来不及", "dueOn", FRIDAY))
        .isEqualTo("not-later");
    assertThat(act(clerk, id, "ask-extension", "text", "来不及", "dueOn", "2026-12-01"))
        .isEqualTo("done");
    assertThat(desk.page(inspector, "/orders/" + id)).contains("申请延至：2026年12月1日", "决定是否延期");
    assertThat(act(inspector, id, "refuse-extension", "text", "够了")).isEqualTo("done");
    assertThat(order(id).standing().dueOn()).hasToString(FRIDAY);
    act(clerk, id, "ask-extension", "text", "真来不及", "dueOn", "2026-12-01");
    assertThat(
            act(inspector, id, "extend", "text", "同意", "dueOn", "other", "otherDay", "2026-12-01"))
        .isEqualTo("done");
    assertThat(turns.find("order", id).orElseThrow().dueOn()).hasToString("2026-12-01");
    clock.set("2026-12-02T09:00");
    assertThat(refusal(clerk, id, "ask-extension", "text", "还要", "dueOn", "2026-12-08"))
        .isEqualTo("in-time");
    assertThat(desk.page(clerk, "/orders/" + id))
        .contains("超期")
        .doesNotContain("/orders/" + id + "/ask-extension");
    assertThat(desk.page(clerk, "/orders?state=overdue")).contains("/orders/" + id);
    assertThat(act(clerk, id, "answer", "text", "办好了")).isEqualTo("done");
  }

  @Test
  void an_order_goes_to_the_level_above_which_sends_it_back_or_closes_it() {
    long id = issued(inspector, clerk);
    assertThat(refusal(inspector, id, "escalate")).isEqualTo("text");
    assertThat(act(inspector, id, "escalate", "text", "多次催办未果")).isEqualTo("done");
    assertThat(desk.page(clerk, "/orders/" + id)).contains("郑副局长 决定如何处理");
    assertThat(refusal(inspector, id, "close", "text", "算了")).isEqualTo("not-your-turn");
    assertThat(refusal(clerk, id, "answer", "text", "办了")).isEqualTo("not-now");
    assertThat(act(deputy, id, "send-back", "text", "尽快", "dueOn", "2026-12-02")).isEqualTo("done");
    act(clerk, id, "answer", "text", "办了");
    act(inspector, id, "escalate", "text", "答复敷衍");
    assertThat(act(deputy, id, "close", "text", "另行处理")).isEqualTo("done");
    assertThat(order(id).state()).isEqualTo(OrderState.CLOSED);
    assertThat(refusal(inspector, id, "urge")).isEqualTo("ended");
  }

  @Test
  void an_order_that_should_not_have_been_issued_is_withdrawn() {
    long id = issued(inspector, clerk);
    assertThat(refusal(clerk, id, "withdraw", "text", "不该发")).isEqualTo("not-your-turn");
    assertThat(refusal(inspector, id, "withdraw")).isEqualTo("text");
    assertThat(act(inspector, id, "withdraw", "text", "发错了")).isEqualTo("done");
    assertThat(desk.page(clerk, "/orders/" + id)).contains("已撤回（2026年11月23日）");
    assertThat(refusal(clerk, id, "answer", "text", "办了")).isEqualTo("ended");
  }

  @Test
  void nobody_verifies_their_own_answer_even_an_inspector() {
    long id = issued(inspector, second);
    act(second, id, "answer", "text", "说明如下");
    assertThat(refusal(second, id, "accept", found("yes", "yes"))).isEqualTo("not-named");
    assertThat(desk.page(second, "/orders/" + id)).doesNotContain("/orders/" + id + "/accept");
    assertThat(act(inspector, id, "accept", found("yes", "yes"))).isEqualTo("done");
  }

  @Test
  void another_inspector_stands_in_for_who_issued_it() {
    long id = issued(inspector, clerk);
    assertThat(act(second, id, "urge")).isEqualTo("done");
  }

  @Test
  void what_changed_meanwhile_is_not_overwritten_and_what_was_typed_stays() {
    long id = issued(inspector, clerk);
    act(inspector, id, "urge");
    MockHttpServletResponse response =
        desk.post(clerk, "/orders/" + id + "/answer", "version", "0", "text", "我写的内容");
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(Desk.text(response)).contains("我写的内容", "有了变化");
    assertThat(order(id).state()).isEqualTo(OrderState.ISSUED);
  }

  @Test
  void an_order_is_refused_where_the_form_is_wrong_and_what_was_typed_stays() {
    MockHttpServletResponse response =
        desk.post(
            inspector,
            "/orders",
            "kind",
            "tomorrow",
            "text",
            "留下",
            "dueOn",
            "other",
            "otherDay",
            "2026-11-29"); // Sunday
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(Desk.text(response)).contains("留下", "应选列出的类型", "应选一个承办人", "选的是休息日");
    String own =
        Desk.text(
            desk.post(
                inspector, "/orders", "recipient", "" + inspector.id(), "dueOn", "2026-11-20"));
    assertThat(own).contains("选的是您自己", "日期已过", "应填写说明");
  }

  @Test
  void a_deputy_director_orders_those_in_their_charge_only() {
    Person other = Staff.employ(jdbc, "od-other", "李强", "综合科", Role.CLERK);
    assertThat(
            Desk.text(
                desk.post(
                    deputy,
                    "/orders",
                    "kind",
                    "other",
                    "recipient",
                    "" + other.id(),
                    "text",
                    "办",
                    "dueOn",
                    FRIDAY)))
        .contains("不在其中");
    long id = issued(deputy, clerk);
    assertThat(act(deputy, id, "escalate", "text", "请定")).isEqualTo("done");
    assertThat(refusal(deputy, id, "close", "text", "我定")).isEqualTo("not-your-turn");
  }

  @Test
  void the_recipient_is_found_by_name_unit_and_role_with_and_without_a_script() {
    String found = desk.page(inspector, "/orders/recipients?who=征缴科 王敏&role=CLERK");
    assertThat(found).contains("value=\"" + clerk.id() + "\"").doesNotContain("<html");
    assertThat(desk.page(inspector, "/orders/recipients?who=王敏&role=SECTION_CHIEF"))
        .doesNotContain("value=\"" + clerk.id() + "\"");
    String page =
        Desk.text(desk.post(inspector, "/orders", "find", "1", "who", "王敏 征缴科", "text", "还在"));
    assertThat(page).contains("value=\"" + clerk.id() + "\"", "还在").doesNotContain("没有发出");
  }

  @Test
  void an_order_is_seen_by_those_it_concerns_and_those_above_them() {
    long id = issued(inspector, clerk);
    Person chief = Staff.employ(jdbc, "od-chief", "赵科长", UNIT, Role.SECTION_CHIEF);
    Person above = Staff.employ(jdbc, "od-above", "孙局长", "医保中心", Role.DEPUTY_DIRECTOR);
    for (Person person : List.of(clerk, inspector, second, deputy, chief, above)) {
      assertThat(desk.get(person, "/orders/" + id).getStatus()).isEqualTo(200);
      assertThat(desk.page(person, "/orders?whose=seen")).contains("/orders/" + id);
    }
    Person colleague = Staff.employ(jdbc, "od-colleague", "陈静", UNIT, Role.CLERK);
    Person elsewhere = Staff.employ(jdbc, "od-elsewhere", "吴局长", "综合科", Role.DEPUTY_DIRECTOR);
    for (Person person : List.of(colleague, elsewhere)) {
      assertThat(desk.get(person, "/orders/" + id).getStatus()).isEqualTo(404);
      assertThat(desk.get(person, "/orders/" + id + "/paper").getStatus()).isEqualTo(404);
      assertThat(desk.post(person, "/orders/" + id + "/urge").getStatus()).isEqualTo(404);
      assertThat(desk.page(person, "/orders?whose=seen")).doesNotContain("/orders/" + id + "\"");
    }
  }

  @Test
  void the_recipient_does_not_learn_from_which_complaint_an_order_comes() {
    jdbc.update(
        "insert into complaint (kind, channel, code_digest, named, text, filed_on, state, since)"
            + " values ('complaint', 'web', decode('0d01', 'hex'), false, 'x', '2026-11-20',"
            + " 'filed', '2026-11-20') on conflict do nothing");
    Long complaint =
        jdbc.queryForObject(
            "select id from complaint where code_digest = decode('0d01', 'hex')", Long.class);
    long id =
        issued(
            inspector, clerk, "kind", "explain", "source", "complaint", "sourceId", "" + complaint);
    assertThat(desk.page(inspector, "/orders/" + id)).contains("/complaints/" + complaint);
    for (Person person : List.of(clerk, deputy)) {
      assertThat(desk.page(person, "/orders/" + id)).doesNotContain("/complaints/" + complaint);
    }
    jdbc.update("delete from complaint where id = ?", complaint);
  }

  @Test
  void nobody_issues_an_order_from_what_they_do_not_see() {
    assertThat(desk.get(inspector, "/orders/new?alert=999999999").getStatus()).isEqualTo(404);
    assertThat(desk.get(inspector, "/orders/new?case=nothing").getStatus()).isEqualTo(404);
    assertThat(desk.get(deputy, "/orders/new?complaint=1").getStatus()).isEqualTo(404);
    assertThat(desk.get(clerk, "/orders/new").getStatus()).isEqualTo(403);
  }

  @Test
  void the_page_offers_the_third_fifth_and_tenth_working_day() {
    assertThat(desk.page(inspector, "/orders/new"))
        .contains("value=\"2026-11-26\"", "value=\"2026-11-30\"", "value=\"2026-12-07\"");
  }

  @Test
  void an_order_is_printed_with_what_it_says() {
    long id = issued(inspector, clerk);
    assertThat(desk.page(clerk, "/orders/" + id + "/paper"))
        .contains("督办单", "督〔2026〕", "2026年11月27日", "签发人：周正");
    assertThat(desk.page(clerk, "/orders/" + id + "?lang=en")).contains("Answer due", "Answer");
  }
}
