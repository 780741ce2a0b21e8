package io.plumbline.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ApiTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;

class ReadApiTest extends ApiTestBase {
  /** 医保中心审核科: other tests fill the lists of other units. */
  private static final String UNIT =
      "%E5%8C%BB%E4%BF%9D%E4%B8%AD%E5%BF%83%E5%AE%A1%E6%A0%B8%E7%A7%91";

  private Authentication reader = system();

  private static Authentication system() {
    return Staff.as(new Person(0, "", "", null, java.util.Set.of()));
  }

  /** A case of the claims section late at its second stage, opened on Monday, 2026-11-02. */
  @BeforeEach
  void told() {
    reader = system("reader", null, "cases:read", "findings:read", "alerts:read");
    Authentication hall = system("read-hall", null, "events:write");
    List<String> events = new ArrayList<>();
    for (String id : List.of("RA-1", "RA-2", "RA-3")) {
      String unit = id.equals("RA-3") ? "综合科" : "医保中心审核科";
      events.add(
          Cloud.event(
              id,
              id + "-1",
              "open",
              "2026-11-02T09:00:00+08:00",
              "\"item\":\"XK-01\",\"unit\":\"" + unit + "\",\"actor\":\"王芳\""));
      events.add(
          Cloud.event(id, id + "-2", "complete", "2026-11-20T09:00:00+08:00", "\"stage\":\"受理\""));
    }
    events.add(Cloud.event("RA-2", "RA-2-3", "close", "2026-11-20T10:00:00+08:00", ""));
    Answered told =
        post(
            "/api/events",
            "application/json",
            Cloud.batch(events.toArray(String[]::new)),
            hall,
            "zh");
    assertThat(told.json().get("refused").asInt()).as(told.text()).isZero();
  }

  private JsonNode read(String path) {
    Answered answered = get(path, reader, "zh");
    assertThat(answered.status()).as(path + " " + answered.text()).isEqualTo(200);
    return answered.json();
  }

  private static List<String> each(JsonNode slice, String name) {
    List<String> values = new ArrayList<>();
    slice.get("items").forEach(item -> values.add(item.get(name).asString()));
    return values;
  }

  @Test
  void cases_are_listed_in_slices_that_go_on_where_the_last_ended() {
    JsonNode first = read("/api/cases?item=XK-01&unit=" + UNIT + "&limit=1");
    assertThat(each(first, "case")).containsExactly("RA-1");
    JsonNode second = read(first.get("next").asString());
    assertThat(each(second, "case")).containsExactly("RA-2");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void cases_are_filtered_by_state_and_level() {
    assertThat(each(read("/api/cases?state=open&limit=200&unit=" + UNIT), "case"))
        .contains("RA-1")
        .doesNotContain("RA-2");
    assertThat(each(read("/api/cases?state=ended&limit=200&unit=" + UNIT), "case"))
        .contains("RA-2")
        .doesNotContain("RA-1");
    String level = read("/api/cases/RA-1").get("supervision").get("level").asString();
    assertThat(level).isIn("yellow", "red");
    assertThat(each(read("/api/cases?limit=200&unit=" + UNIT + "&level=" + level), "case"))
        .contains("RA-1");
  }

  @Test
  void a_case_has_a_version_and_is_not_sent_again_while_it_has_not_changed() {
    Answered answered = get("/api/cases/RA-1", reader, "zh");
    String etag = answered.response().getHeader("ETag");
    assertThat(etag).isNotBlank();
    assertThat(answered.json().get("applicant").asString()).isEqualTo("王芳");
    Answered again =
        call(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                    "/api/cases/RA-1")
                .header("If-None-Match", String.valueOf(etag)),
            reader,
            "zh");
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void a_cases_events_are_shown_as_they_could_be_told_again() {
    JsonNode events = read("/api/cases/RA-1/events");
    assertThat(each(events, "type"))
        .containsExactly("io.plumbline.case.open", "io.plumbline.case.complete");
    String again = events.get("items").toString();
    Answered told =
        post(
            "/api/events",
            "application/json",
            again,
            system("read-hall", null, "events:write"),
            "zh");
    assertThat(told.json().get("known").asInt()).as(told.text()).isEqualTo(2);
  }

  /** Monday 2026-11-23 is one working day after Friday the 20th, fifteen after Monday the 2nd. */
  @Test
  void what_was_recorded_long_after_it_happened_says_by_how_many_working_days() {
    Authentication hall = system("read-hall", null, "events:write");
    post(
        "/api/events",
        "application/json",
        Cloud.event(
            "RA-1",
            "RA-1-late",
            "major",
            "2026-11-17T09:00:00+08:00",
            "\"recorded\":\"2026-11-17T10:00:00+08:00\""),
        hall,
        "zh");
    JsonNode events = read("/api/cases/RA-1/events").get("items");
    assertThat(events.get(0).get("data").get("lateWorkingDays").asInt()).isEqualTo(15);
    assertThat(events.get(0).get("data").has("claimedRecorded")).isFalse();
    JsonNode late = events.get(1).get("data");
    assertThat(late.get("lateWorkingDays").asInt()).isEqualTo(4);
    assertThat(late.get("recorded").asString()).startsWith("2026-11-23T09:00:00");
    assertThat(late.get("claimedRecorded").asString()).startsWith("2026-11-17T10:00:00");
    assertThat(events.get(2).get("data").has("lateWorkingDays")).isFalse();
    Person inspector = Staff.employ(jdbc, "read-inspector", "陈静", null, Role.INSPECTOR);
    assertThat(get("/cases/RA-1", Staff.as(inspector), "zh").text())
        .contains("补录：事后 15 个工作日录入")
        .contains("补录：事后 4 个工作日录入")
        .contains("报送方称 2026-11-17 10:00")
        .doesNotContain("事后 1 个工作日");
    assertThat(get("/cases/RA-1?lang=en", Staff.as(inspector), "en").text())
        .contains("Late entry: recorded 15 working days afterwards");
    assertThat(get("/api/cases/RA-1/events", Staff.as(inspector), "zh").json().get("items").get(1))
        .isEqualTo(events.get(1));
    jdbc.update("delete from event where event_id = 'RA-1-late'");
  }

  @Test
  void findings_are_filtered_and_explained_by_the_address_beside_them() {
    List<JsonNode> findings = new ArrayList<>();
    read("/api/findings?case=RA-1").get("items").forEach(findings::add);
    JsonNode first =
        findings.stream()
            .filter(one -> one.get("kind").asString().equals("deadline"))
            .findFirst()
            .orElseThrow();
    assertThat(first.get("detail").asString()).isNotBlank();
    assertThat(first.get("due").asString()).startsWith("2026-11-");
    JsonNode why = read(first.get("why").asString());
    assertThat(why.get("findings").get(0).get("conclusion").asString())
        .isEqualTo(first.get("detail").asString());
    String point = first.get("point").asString();
    assertThat(each(read("/api/findings?case=RA-1&from=2026-11-01&to=2026-11-30"), "point"))
        .contains(point);
    assertThat(each(read("/api/findings?case=RA-1&to=2026-11-01"), "point")).isEmpty();
    JsonNode part = read("/api/findings?case=RA-1&limit=1");
    assertThat(each(read(part.get("next").asString()), "case")).hasSize(1);
  }

  @Test
  void as_of_an_earlier_day_a_case_was_not_late_yet() {
    assertThat(each(read("/api/findings?case=RA-1&asOf=2026-11-02"), "point")).isEmpty();
    Answered without = get("/api/findings?asOf=2026-11-02", reader, "en");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.json().get("code").asString()).isEqualTo("as-of-one-case");
  }

  @Test
  void english_is_spoken_where_it_is_asked_for() {
    JsonNode zh = read("/api/findings?case=RA-1").get("items").get(0);
    JsonNode en = get("/api/findings?case=RA-1", reader, "en").json().get("items").get(0);
    assertThat(en.get("detail").asString()).isNotEqualTo(zh.get("detail").asString()).isNotBlank();
  }

  @Test
  void alerts_are_listed_newest_first() {
    JsonNode alerts = read("/api/alerts?case=RA-1");
    assertThat(alerts.get("items").size()).isPositive();
    assertThat(alerts.get("items").get(0).get("state").asString()).isIn("raised", "told");
    assertThat(each(read("/api/alerts?limit=1"), "level")).hasSize(1);
  }

  @Test
  void what_is_not_seen_is_not_there() {
    Authentication centre =
        system("reading-centre", "医保中心", "cases:read", "findings:read", "alerts:read");
    assertThat(get("/api/cases/RA-1", centre, "zh").status()).isEqualTo(200);
    for (String path :
        List.of(
            "/api/cases/RA-3",
            "/api/cases/RA-3/events",
            "/api/why/RA-3/x",
            "/api/findings?case=RA-3&asOf=2026-11-20",
            "/api/cases/NONE")) {
      Answered answered = get(path, centre, "en");
      assertThat(answered.status()).as(path).isEqualTo(404);
      assertThat(answered.json().get("code").asString()).isEqualTo("not-found");
    }
    assertThat(each(get("/api/cases?limit=200", centre, "zh").json(), "case"))
        .doesNotContain("RA-3");
    assertThat(each(get("/api/findings?limit=200", centre, "zh").json(), "case"))
        .doesNotContain("RA-3");
    assertThat(each(get("/api/alerts?limit=200", centre, "zh").json(), "case"))
        .doesNotContain("RA-3");
    Person clerk = Staff.employ(jdbc, "read-clerk", "李雷", "综合科", Role.CLERK);
    assertThat(each(get("/api/cases?limit=200", Staff.as(clerk), "zh").json(), "case")).isEmpty();
  }

  @Test
  void the_catalogue_is_open_to_everybody() {
    assertThat(read("/api/catalogue").get("items").size()).isEqualTo(57);
    JsonNode item = read("/api/catalogue/XK-01");
    assertThat(item.get("stages").get(0).get("name").get("en").asString()).isNotBlank();
    assertThat(item.get("controlPoints").get(0).get("points").get(0).get("id").asString())
        .startsWith("XK-01/");
    assertThat(get("/api/catalogue/XX-1", reader, "zh").status()).isEqualTo(404);
  }

  @Test
  void parameters_that_cannot_be_understood_are_problems() {
    for (String path :
        List.of(
            "/api/cases?limit=0",
            "/api/cases?limit=x",
            "/api/cases?state=half",
            "/api/cases?level=green",
            "/api/cases?after=!!",
            "/api/findings?from=yesterday",
            "/api/findings?after=eA",
            "/api/alerts?after=eA")) {
      Answered answered = get(path, reader, "zh");
      assertThat(answered.status()).as(path).isEqualTo(400);
      assertThat(answered.json().get("code").asString()).isEqualTo("parameter");
      assertThat(answered.json().get("detail").asString()).contains("可试");
    }
  }

  /** An alert of another unit's case that names somebody: the pages show it to them. */
  private Person named() {
    Person named = Staff.employ(jdbc, "read-named", "吴刚", "劳动关系科", Role.CLERK);
    jdbc.update(
        "update alert set person_id = ?, nobody = null, state = 'told' where case_id = 'RA-3'",
        named.id());
    return named;
  }

  @Test
  void whoever_an_alert_names_sees_it_and_why_as_on_the_pages_and_nothing_else_of_the_case() {
    Authentication clerk = Staff.as(named());
    JsonNode alerts = get("/api/alerts?case=RA-3", clerk, "zh").json();
    assertThat(each(alerts, "person")).isNotEmpty().containsOnly("吴刚");
    JsonNode first = alerts.get("items").get(0);
    assertThat(get("/api/alerts/" + first.get("id").asLong(), clerk, "zh").status()).isEqualTo(200);
    String point =
        org.springframework.web.util.UriUtils.encodePath(
            first.get("point").asString(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(get("/api/why/RA-3/" + point, clerk, "zh").status()).isEqualTo(200);
    assertThat(get("/api/cases/RA-3", clerk, "zh").status()).isEqualTo(404);
    Person other = Staff.employ(jdbc, "read-clerk", "李雷", "综合科", Role.CLERK);
    assertThat(get("/api/alerts?case=RA-3", Staff.as(other), "zh").json().get("items")).isEmpty();
    assertThat(get("/api/why/RA-3/" + point, Staff.as(other), "zh").status()).isEqualTo(404);
  }

  @Test
  void before_anything_was_known_there_is_no_why() {
    assertThat(get("/api/why/RA-1/x?knownAt=2026-01-01", reader, "zh").status()).isEqualTo(404);
  }

  private Answered answer(long id, String version, String body, Authentication who) {
    var request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/api/alerts/" + id + "/answer")
            .contentType("application/json")
            .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return call(version.isEmpty() ? request : request.header("If-Match", version), who, "zh");
  }

  @Test
  void an_alert_is_answered_by_the_person_it_names_on_the_version_that_they_read() {
    Authentication clerk = Staff.as(named());
    long id =
        get("/api/alerts?case=RA-3", clerk, "zh").json().get("items").get(0).get("id").asLong();
    String version =
        String.valueOf(get("/api/alerts/" + id, clerk, "zh").response().getHeader("ETag"));
    String said = "{\"text\":\"已联系申请人补正\",\"reason\":\"材料晚到\"}";
    assertThat(answer(id, "", said, clerk).status()).isEqualTo(428);
    assertThat(answer(id, "\"999\"", said, clerk).status()).isEqualTo(412);
    assertThat(answer(id, version, "{\"text\":\" \"}", clerk).json().get("code").asString())
        .isEqualTo("no-text");
    assertThat(answer(id, version, "{\"text\":", clerk).json().get("code").asString())
        .isEqualTo("body");
    Authentication system = system("answering", null, "alerts:read");
    assertThat(answer(id, version, said, system).status()).isEqualTo(403);
    Answered answered = answer(id, version, said, clerk);
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    assertThat(answered.json().get("state").asString()).isEqualTo("answered");
    assertThat(answered.response().getHeader("ETag")).isNotEqualTo(version);
    assertThat(answer(id, version, said, clerk).json().get("code").asString()).isEqualTo("changed");
    assertThat(
            jdbc.queryForObject(
                "select text from alert_entry where alert_id = ? and act = 'answer'",
                String.class,
                id))
        .isEqualTo("已联系申请人补正");
  }
}
