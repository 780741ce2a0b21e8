package io.plumbline.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ApiTestBase;
import io.plumbline.server.SetClock;
import io.plumbline.server.docket.CasesChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;

class EventsApiTest extends ApiTestBase {
  private static final String JSON_TYPE = "application/json";

  @Autowired private ApplicationEventMulticaster multicaster;

  private Authentication hall() {
    return system("hall", null, "events:write");
  }

  private Answered tell(String body) {
    return post("/api/events", JSON_TYPE, body, hall(), "zh");
  }

  private static JsonNode result(Answered answered, int place) {
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    return answered.json().get("results").get(place);
  }

  private static String outcome(Answered answered, int place) {
    return result(answered, place).get("outcome").asString();
  }

  @Test
  void one_event_or_many_are_taken_in_each_of_the_three_types() {
    String one = Cloud.open("EA-1", "ea-1");
    assertThat(outcome(post("/api/events", EventsApi.SINGLE, one, hall(), "zh"), 0))
        .isEqualTo("taken");
    String two = Cloud.batch(Cloud.open("EA-2", "ea-2"), Cloud.open("EA-3", "ea-3"));
    Answered many = post("/api/events", EventsApi.BATCH, two, hall(), "zh");
    assertThat(outcome(many, 1)).isEqualTo("taken");
    assertThat(many.json().get("taken").asInt()).isEqualTo(2);
    assertThat(outcome(tell(Cloud.open("EA-4", "ea-4")), 0)).isEqualTo("taken");
  }

  @Test
  void the_same_event_told_again_is_known_and_changes_nothing() {
    String event = Cloud.open("EB-1", "eb-1");
    assertThat(outcome(tell(event), 0)).isEqualTo("taken");
    assertThat(outcome(tell(event), 0)).isEqualTo("known");
    assertThat(outcome(tell(Cloud.batch(event, event)), 1)).isEqualTo("known");
    assertThat(count("select count(*) from event where case_id = 'EB-1'")).isEqualTo(1);
  }

  @Test
  void of_the_same_event_told_many_times_at_once_one_is_taken() throws Exception {
    String event = Cloud.open("EC-1", "ec-1");
    ExecutorService senders = Executors.newFixedThreadPool(4);
    Authentication hall = hall();
    List<Future<String>> outcomes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      outcomes.add(
          senders.submit(() -> outcome(post("/api/events", JSON_TYPE, event, hall, "zh"), 0)));
    }
    List<String> said = new ArrayList<>();
    for (Future<String> outcome : outcomes) {
      said.add(outcome.get());
    }
    senders.shutdown();
    assertThat(said).containsOnly("taken", "known");
    assertThat(said.stream().filter("taken"::equals)).hasSize(1);
  }

  @Test
  void the_same_number_told_at_once_of_two_cases_is_taken_once_and_refused_once() throws Exception {
    Authentication hall = hall();
    ExecutorService senders = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 10; round++) {
      String id = "ed-" + round;
      String first = "ED-1-" + round;
      String second = "ED-2-" + round;
      var one =
          senders.submit(
              () -> outcome(post("/api/events", JSON_TYPE, Cloud.open(first, id), hall, "zh"), 0));
      var two =
          senders.submit(
              () -> outcome(post("/api/events", JSON_TYPE, Cloud.open(second, id), hall, "zh"), 0));
      assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder("taken", "refused");
    }
    senders.shutdown();
  }

  @Test
  void the_item_may_be_named_by_a_later_event_of_the_same_request() {
    String enter =
        Cloud.event("EE-1", "ee-1", "complete", "2026-11-20T10:00:00+08:00", "\"stage\":\"受理\"");
    Answered answered = tell(Cloud.batch(enter, Cloud.open("EE-1", "ee-2")));
    assertThat(outcome(answered, 0)).isEqualTo("taken");
    assertThat(outcome(answered, 1)).isEqualTo("taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          event       | type    | io.plumbline.case.jump                | 2026-11-20T09:00:00+08:00 | "item":"XK-01"
          json-type   | type    | com.other.open                        | 2026-11-20T09:00:00+08:00 | "item":"XK-01"
          time        | time    | io.plumbline.case.open                | 2026-02-30T09:00:00+08:00 | "item":"XK-01"
          future      | time    | io.plumbline.case.open                | 2026-11-23T09:11:00+08:00 | "item":"XK-01"
          item        | item    | io.plumbline.case.open                | 2026-11-20T09:00:00+08:00 | "item":"XX-77"
          no-item     | item    | io.plumbline.case.open                | 2026-11-20T09:00:00+08:00 | "actor":"王芳"
          stage       | stage   | io.plumbline.case.complete            | 2026-11-20T09:00:00+08:00 | "item":"XK-01","stage":"无此环节"
          amount      | amount  | io.plumbline.case.amount              | 2026-11-20T09:00:00+08:00 | "item":"XK-01","amount":"1,000"
          persons     | persons | io.plumbline.case.amount              | 2026-11-20T09:00:00+08:00 | "item":"XK-01","persons":"x"
          seq         | seq     | io.plumbline.case.open                | 2026-11-20T09:00:00+08:00 | "item":"XK-01","seq":"x"
          json-value  | people  | io.plumbline.case.people              | 2026-11-20T09:00:00+08:00 | "item":"XK-01","people":[{}]
          """)
  void each_refusal_has_its_code_its_column_and_its_words(
      String code, String column, String type, String time, String data) {
    String event =
        Cloud.event("EF-1", "ef-1", "open", time, data).replace("io.plumbline.case.open", type);
    JsonNode zh = result(tell(event), 0);
    assertThat(zh.get("code").asString()).isEqualTo(code);
    String columnName = code.equals("event") || code.equals("json-type") ? "event" : column;
    assertThat(zh.get("column").asString()).isEqualTo(columnName);
    assertThat(zh.get("reason").asString()).contains("应").endsWith("。");
    assertThat(zh.get("tryThis").asString()).startsWith("可试");
    JsonNode en = result(post("/api/events", JSON_TYPE, event, hall(), "en-GB,en;q=0.8"), 0);
    assertThat(en.get("reason").asString()).startsWith("Expected").endsWith(".");
    assertThat(en.get("tryThis").asString()).startsWith("Try ");
    assertThat(en.get("id").asString()).isEqualTo("ef-1");
    assertThat(count("select count(*) from case_file where case_id = 'EF-1'")).isZero();
  }

  @Test
  void other_content_under_a_known_number_is_refused() {
    tell(Cloud.open("EG-1", "eg-1"));
    String other =
        Cloud.event("EG-1", "eg-1", "open", "2026-11-20T09:01:00+08:00", "\"item\":\"XK-01\"");
    assertThat(result(tell(other), 0).get("code").asString()).isEqualTo("id-twice");
    assertThat(result(tell(Cloud.open("EG-2", "eg-1")), 0).get("code").asString())
        .isEqualTo("id-of-other-case");
    String otherItem =
        Cloud.event("EG-1", "eg-3", "enter", "2026-11-20T09:01:00+08:00", "\"item\":\"XK-02\"");
    assertThat(result(tell(otherItem), 0).get("code").asString()).isEqualTo("other-item");
  }

  @Test
  void a_closed_case_takes_no_further_step_but_a_correction() {
    String close = Cloud.event("EH-1", "eh-2", "close", "2026-11-20T10:00:00+08:00", "");
    tell(Cloud.batch(Cloud.open("EH-1", "eh-1"), close));
    String late =
        Cloud.event("EH-1", "eh-3", "complete", "2026-11-20T11:00:00+08:00", "\"stage\":\"受理\"");
    JsonNode zh = result(tell(late), 0);
    assertThat(zh.get("code").asString()).isEqualTo("case-closed");
    assertThat(zh.get("reason").asString()).contains("EH-1").contains("2026年11月20日");
    String correction =
        Cloud.event(
            "EH-1", "eh-4", "retract", "2026-11-20T11:00:00+08:00", "\"corrects\":\"eh-2\"");
    assertThat(outcome(tell(correction), 0)).isEqualTo("taken");
    assertThat(outcome(tell(late), 0)).isEqualTo("taken");
  }

  @Test
  void a_system_of_a_unit_tells_only_of_that_unit_and_those_below() {
    Authentication centre = system("centre", "医保中心", "events:write");
    String own = Cloud.open("EI-1", "ei-1");
    assertThat(outcome(post("/api/events", JSON_TYPE, own, centre, "zh"), 0)).isEqualTo("taken");
    assertThat(
            jdbc.queryForObject(
                "select unit_id from case_file where case_id = 'EI-1'", String.class))
        .isEqualTo("医保中心");
    String below =
        Cloud.event(
            "EI-2",
            "ei-2",
            "open",
            "2026-11-20T09:00:00+08:00",
            "\"item\":\"XK-01\",\"unit\":\"医保中心征缴科\"");
    assertThat(outcome(post("/api/events", JSON_TYPE, below, centre, "zh"), 0)).isEqualTo("taken");
    String others = below.replace("EI-2", "EI-3").replace("ei-2", "ei-3").replace("医保中心征缴科", "综合科");
    JsonNode refused = result(post("/api/events", JSON_TYPE, others, centre, "en"), 0);
    assertThat(refused.get("code").asString()).isEqualTo("not-your-unit");
    assertThat(refused.get("reason").asString()).contains("综合科");
    tell(Cloud.open("EI-4", "ei-4"));
    String foreign = Cloud.event("EI-4", "ei-5", "close", "2026-11-20T10:00:00+08:00", "");
    assertThat(
            result(post("/api/events", JSON_TYPE, foreign, centre, "zh"), 0).get("code").asString())
        .isEqualTo("not-your-unit");
  }

  @Test
  void fields_that_are_not_known_are_tolerated() {
    String event =
        Cloud.open("EJ-1", "ej-1")
            .replace(
                "\"specversion\"", "\"traceparent\":\"00-1\",\"x\":{\"y\":[1]},\"specversion\"");
    assertThat(outcome(tell(event), 0)).isEqualTo("taken");
  }

  @Test
  void a_live_event_is_learned_now_and_what_its_sender_claims_stands_beside() {
    tell(
        Cloud.event(
            "EK-1",
            "ek-1",
            "open",
            "2026-11-20T09:00:00+08:00",
            "\"item\":\"XK-01\",\"recorded\":\"2026-11-21T09:00:00+08:00\""));
    var row =
        jdbc.queryForMap(
            "select recorded_at, claimed_recorded_at from event where case_id = 'EK-1'");
    assertThat(instant(row.get("recorded_at"))).isEqualTo(SetClock.at("2026-11-23T09:00"));
    assertThat(instant(row.get("claimed_recorded_at"))).isEqualTo(SetClock.at("2026-11-21T09:00"));
  }

  @Test
  void broken_json_is_a_problem_with_its_line_and_column_and_nothing_is_taken() {
    Answered answered =
        tell(Cloud.batch(Cloud.open("EL-1", "el-1"), "{\"specversion\":\"1.0\",,}"));
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.response().getContentType()).startsWith("application/problem+json");
    JsonNode problem = answered.json();
    assertThat(problem.get("code").asString()).isEqualTo("json");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asInt()).isBetween(20, 23);
    assertThat(problem.get("detail").asString()).contains("第 2 行").contains("可试");
    assertThat(count("select count(*) from case_file where case_id = 'EL-1'")).isZero();
  }

  @Test
  void ten_megabytes_in_one_event_are_too_large() {
    String event =
        Cloud.event(
            "EM-1",
            "em-1",
            "complaint",
            "2026-11-20T09:00:00+08:00",
            "\"item\":\"XK-01\",\"reason\":\"" + "a".repeat(10 << 20) + "\"");
    Answered answered = post("/api/events", JSON_TYPE, event, hall(), "en");
    assertThat(answered.status()).isEqualTo(413);
    assertThat(answered.json().get("code").asString()).isEqualTo("too-large");
    assertThat(answered.json().get("detail").asString()).contains("256 KB").contains("10241 KB");
  }

  @Test
  void more_than_twenty_megabytes_or_five_thousand_events_are_too_many_for_a_request() {
    Answered large = tell(" ".repeat((20 << 20) + 1));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.json().get("code").asString()).isEqualTo("too-large");
    Answered many = tell("[" + "{},".repeat(5_000) + "{}]");
    assertThat(many.status()).isEqualTo(413);
    assertThat(many.json().get("code").asString()).isEqualTo("too-many");
  }

  @Test
  void what_is_no_event_and_what_is_no_json_type_is_a_problem() {
    assertThat(tell("[1]").json().get("code").asString()).isEqualTo("not-events");
    assertThat(tell("").status()).isEqualTo(400);
    Answered text = post("/api/events", "text/csv", "case,item", hall(), "en");
    assertThat(text.status()).isEqualTo(415);
    assertThat(text.json().get("code").asString()).isEqualTo("media-type");
    assertThat(text.json().get("detail").asString()).contains("text/csv");
  }

  @Test
  void a_batch_judges_each_case_once() {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(
          Cloud.event(
              i % 2 == 0 ? "EN-1" : "EN-2",
              "en-" + i,
              i < 2 ? "open" : "document",
              "2026-11-20T09:00:00+08:00",
              "\"item\":\"XK-01\",\"document\":\"材料" + i + "\""));
    }
    List<CasesChanged> changes = new ArrayList<>();
    ApplicationListener<PayloadApplicationEvent<CasesChanged>> listener =
        ApplicationListener.forPayload(changes::add);
    multicaster.addApplicationListener(listener);
    tell(Cloud.batch(events.toArray(String[]::new)));
    multicaster.removeApplicationListener(listener);
    assertThat(changes)
        .singleElement()
        .extracting(CasesChanged::caseIds)
        .isEqualTo(Set.of("EN-1", "EN-2"));
  }

  private long count(String sql) {
    Long found = jdbc.queryForObject(sql, Long.class);
    return found == null ? 0 : found;
  }

  private static java.time.Instant instant(@Nullable Object cell) {
    return ((java.sql.Timestamp) Objects.requireNonNull(cell)).toInstant();
  }
}
