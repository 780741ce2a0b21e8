package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.Counter.Page;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.taking.TakingIn;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class TakingInTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  @Autowired private TakingIn takingIn;
  private Counter clerk;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "in-clerk", "何静", "行政审批科", Role.CLERK));
  }

  private Page send(String item, String applicant) {
    return clerk.post(
        "/cases/new", Map.of("token", Counter.token(), "item", item, "applicant", applicant));
  }

  @Test
  void numbers_count_per_item_and_year_and_pass_over_those_on_record() {
    String first = clerk.open("XK-02", "甲公司");
    assertThat(first).matches("XK-02-2026-\\d{6}");
    String next = String.format("XK-02-2026-%06d", Integer.parseInt(first.substring(11)) + 1);
    jdbc.update(
        "insert into case_file (case_id, item, created_at) values (?, 'XK-02', now())", next);
    int after = Integer.parseInt(clerk.open("XK-02", "乙公司").substring(11));
    assertThat(after).isEqualTo(Integer.parseInt(first.substring(11)) + 2);
    clock.set("2027-01-04T09:00");
    assertThat(clerk.open("XK-02", "丙公司")).isEqualTo("XK-02-2027-000001");
  }

  @Test
  void eight_counters_at_once_get_numbers_without_gap_or_double() throws Exception {
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      work.add(
          () ->
              takingIn.take(
                  clerk.person(),
                  new Entered(
                      "open",
                      Map.of("token", Counter.token(), "item", "JF-02", "applicant", "某人"))));
    }
    ExecutorService counters = Executors.newFixedThreadPool(8);
    List<String> numbers = new ArrayList<>();
    for (Future<String> one : counters.invokeAll(work)) {
      numbers.add(one.get());
    }
    counters.shutdown();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 64; i++) {
      expected.add(String.format("JF-02-2026-%06d", i));
    }
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_same_form_sent_twice_is_one_case() throws Exception {
    Map<String, String> form =
        Map.of("token", Counter.token(), "item", "JF-03", "applicant", "某公司");
    ExecutorService counters = Executors.newFixedThreadPool(4);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(() -> takingIn.take(clerk.person(), new Entered("open", form)));
    }
    List<String> numbers = new ArrayList<>();
    for (Future<String> one : counters.invokeAll(work)) {
      numbers.add(one.get());
    }
    counters.shutdown();
    assertThat(numbers.stream().distinct()).containsExactly("JF-03-2026-000001");
    assertThat(clerk.open("JF-03", "另一公司")).isEqualTo("JF-03-2026-000002");
  }

  @Test
  void the_clerk_handles_it_and_the_unit_is_the_clerks() {
    String id = clerk.open("XK-03 劳务派遣行政许可", "某公司");
    Map<String, Object> row =
        jdbc.queryForMap(
            "select unit_id, handler_id, applicant from case_file where case_id = ?", id);
    assertThat(row)
        .containsEntry("unit_id", "行政审批科")
        .containsEntry("handler_id", clerk.person().id())
        .containsEntry("applicant", "某公司");
  }

  @Test
  void an_item_is_found_by_part_of_its_name_and_several_are_offered() {
    assertThat(send("民办职业培训", "某公司").location()).startsWith("/cases/XK-");
    Page many = send("处罚", "留住的申请人");
    assertThat(many.status()).isEqualTo(422);
    assertThat(many.code()).isEqualTo("item-several");
    assertThat(many.text()).contains("留住的申请人").contains("/cases/new?item=CF-01");
  }

  @Test
  void what_is_missing_is_refused_with_code_and_words_in_both_languages() {
    assertThat(send("无此事项", "某公司").code()).isEqualTo("item");
    assertThat(send("XK-03", " ").code()).isEqualTo("required");
    assertThat(send("XK-03", "长".repeat(201)).code()).isEqualTo("too-long");
    assertThat(send("无此事项", "某公司").text()).contains("没有与“无此事项”相符的");
    assertThat(
            clerk
                .in("en")
                .post(
                    "/cases/new", Map.of("token", Counter.token(), "item", "x9", "applicant", "a"))
                .text())
        .contains("none fits “x9”");
    assertThat(clerk.post("/cases/new", Map.of("item", "XK-03", "applicant", "a")).code())
        .isEqualTo("token");
    Counter nowhere = clerk.as(Staff.employ(jdbc, "in-nowhere", "无属", null, Role.CLERK));
    assertThat(
            nowhere
                .post(
                    "/cases/new",
                    Map.of("token", Counter.token(), "item", "XK-03", "applicant", "a"))
                .code())
        .isEqualTo("no-unit");
  }

  @Test
  void words_of_the_applicant_are_shown_as_words() {
    String id = clerk.open("XK-03", "<script>alert(1)</script>'; drop table event;--");
    assertThat(clerk.get("/cases/{id}", id).text())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert(1)");
  }
}
