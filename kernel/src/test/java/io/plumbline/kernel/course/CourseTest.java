package io.plumbline.kernel.course;

import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.DocumentRule;
import org.junit.jupiter.api.Test;

/**
 * Entering, completing, passing over, sending back and ending. March 2026: Mon 2, Mon 9, Mon 16.
 */
class CourseTest {
  private static final Chart CHART =
      Chart.of("受理", "审查", "决定", "送达")
          .at("受理", workingDays(5))
          .at("审查", workingDays(5))
          .at("决定", workingDays(5))
          .at("送达", workingDays(5));

  @Test
  void the_first_stage_is_entered_when_the_case_opens() {
    assertThat(open().asOf("2026-03-02").dueOn("受理/1")).hasToString("Optional[2026-03-09]");
    assertThat(open().asOf("2026-03-02").hasClock("审查/1")).isFalse();
  }

  @Test
  void a_stage_is_entered_when_the_stage_before_it_is_completed() {
    Story story =
        open().complete("受理", "2026-03-04 10:00").enter("审查", "2026-03-06 10:00"); // Wed, Fri

    assertThat(story.asOf("2026-03-06").dueOn("审查/1"))
        .hasToString("Optional[2026-03-11]"); // from Wed 4
    assertThat(story.asOf("2026-03-06").data()).isEmpty();
  }

  @Test
  void a_stage_is_entered_when_the_log_says_so_if_that_is_earlier() {
    Story story = open().enter("审查", "2026-03-03 10:00"); // Tue

    assertThat(story.asOf("2026-03-06").dueOn("审查/1"))
        .hasToString("Optional[2026-03-09]"); // from Mon 2
    assertThat(story.asOf("2026-03-06").data()).containsExactly("passed-over 受理 2026-03-03 10:00");
  }

  @Test
  void the_time_of_a_stage_passed_over_belongs_to_the_one_that_follows() {
    Story story =
        open().complete("受理", "2026-03-03 10:00").enter("决定", "2026-03-06 10:00"); // Tue, Fri

    // 审查 counts as completed when it was entered, on Tue 3: so 决定 runs from then, due Tue 10.
    assertThat(story.asOf("2026-03-10").findings()).isEmpty();
    assertThat(story.asOf("2026-03-11").findings())
        .containsExactly("决定/1 yellow 2026-03-11 00:00, due 2026-03-10, actual -, over 1");
  }

  @Test
  void of_several_stages_passed_over_no_time_vanishes() {
    Story story =
        open().complete("受理", "2026-03-03 10:00").complete("送达", "2026-03-12 10:00"); // Tue, Thu

    assertThat(story.asOf("2026-04-30").findings())
        .containsExactly("送达/1 yellow 2026-03-11 00:00, due 2026-03-10, actual 2026-03-12, over 2");
    assertThat(story.asOf("2026-04-30").data())
        .containsExactly("passed-over 决定 2026-03-12 10:00", "passed-over 审查 2026-03-12 10:00");
  }

  @Test
  void a_stage_late_before_it_is_passed_over_gives_its_lateness_to_the_next() {
    Story story = open().enter("审查", "2026-03-12 10:00"); // Thu; 受理 would have been due on Mon 9

    assertThat(story.asOf("2026-03-12").findings())
        .containsExactly("审查/1 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 3");
  }

  @Test
  void entered_and_completed_at_one_instant_is_no_passing_over() {
    Story story = open().enter("审查", "2026-03-04 10:00").complete("受理", "2026-03-04 10:00");

    assertThat(story.asOf("2026-04-30").data()).isEmpty();
    assertThat(story.asOf("2026-03-04").dueOn("审查/1")).hasToString("Optional[2026-03-11]");
    assertThat(story.asOf("2026-03-04").clock("受理/1").stopped()).isPresent();
  }

  @Test
  void completed_one_second_after_the_next_was_entered_is_passed_over() {
    Story story = open().enter("审查", "2026-03-04 10:00:00").complete("受理", "2026-03-04 10:00:01");

    assertThat(story.asOf("2026-04-30").data())
        .containsExactly(
            "passed-over 受理 2026-03-04 10:00", "already-completed 受理 2026-03-04 10:00:01");
  }

  @Test
  void all_completed_at_one_instant_is_no_passing_over() {
    Story story =
        open()
            .complete("决定", "2026-03-04 10:00")
            .complete("受理", "2026-03-04 10:00")
            .complete("审查", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-09").data()).isEmpty();
    assertThat(story.asOf("2026-03-09").findings()).isEmpty();
  }

  @Test
  void the_time_of_a_stage_passed_over_belongs_to_one_that_completes_at_that_instant() {
    Story story =
        open()
            .complete("受理", "2026-03-03 10:00") // Tue: 审查 entered
            .enter("送达", "2026-03-12 10:00") // Thu: 审查 passed over
            .complete("决定", "2026-03-12 10:00");

    assertThat(story.asOf("2026-03-12").findings())
        .containsExactly("决定/1 yellow 2026-03-11 00:00, due 2026-03-10, actual 2026-03-12, over 2");
    assertThat(story.asOf("2026-03-12").data()).containsExactly("passed-over 审查 2026-03-12 10:00");
  }

  @Test
  void on_a_bare_date_too_and_the_stage_after_it_starts_only_then() {
    Story story =
        open()
            .complete("受理", "2026-03-03 10:00") // Tue: 审查 entered
            .enter("送达", "2026-03-12 10:00") // Thu: 审查 passed over
            .complete("决定", "2026-03-12");

    assertThat(story.asOf("2026-03-12").broken()).containsExactly("决定/1");
    assertThat(story.asOf("2026-03-12").data()).containsExactly("passed-over 审查 2026-03-12 10:00");
    assertThat(story.asOf("2026-03-12").dueOn("送达/1")).hasToString("Optional[2026-03-19]");
  }

  @Test
  void among_the_events_of_a_bare_date_a_completion_stands_last() {
    Chart chart = Chart.of("受理", "决定").at("受理", new DocumentRule(Text.same("告知书"), 0, false));
    Story story =
        Story.of(chart)
            .open("2026-03-02")
            .complete("受理", "2026-03-04")
            .file("告知书", "2026-03-04 17:00");

    assertThat(story.asOf("2026-03-04").findings()).isEmpty();
  }

  @Test
  void a_bare_date_means_midnight_for_the_clock() {
    // 24:00 of Mon 9 is over at 00:00 of Tue 10, which is what the bare date says.
    assertThat(open().complete("受理", "2026-03-09").asOf("2026-04-30").broken())
        .doesNotContain("受理/1");
    assertThat(open().complete("受理", "2026-03-10").asOf("2026-03-10").findings())
        .containsExactly("受理/1 yellow 2026-03-10 00:00, due 2026-03-09, actual 2026-03-10, over 1");
  }

  @Test
  void entered_in_the_morning_and_completed_on_that_bare_date_is_no_passing_over() {
    Story story = open().complete("受理", "2026-03-04").enter("审查", "2026-03-04 09:00");

    assertThat(story.asOf("2026-03-06").data()).isEmpty();
  }

  @Test
  void a_completed_stage_is_not_opened_by_entering_or_completing_it() {
    Story story =
        open()
            .complete("受理", "2026-03-03 10:00")
            .enter("受理", "2026-03-04 10:00")
            .complete("受理", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-06").data())
        .containsExactly(
            "already-completed 受理 2026-03-04 10:00", "already-completed 受理 2026-03-05 10:00");
    assertThat(story.asOf("2026-03-06").clock("受理/1").stopped())
        .hasToString("Optional[Moment[at=2026-03-03T02:00:00Z, on=2026-03-03]]");
  }

  @Test
  void entering_an_open_stage_again_changes_nothing() {
    Story story = open().enter("受理", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-06").dueOn("受理/1")).hasToString("Optional[2026-03-09]");
    assertThat(story.asOf("2026-03-06").data()).isEmpty();
  }

  @Test
  void a_second_suspend_and_a_resume_without_one_change_nothing() {
    Story story =
        open()
            .suspend("2026-03-03 10:00")
            .suspend("2026-03-04 10:00")
            .resume("2026-03-05 10:00")
            .resume("2026-03-06 10:00");

    assertThat(story.asOf("2026-03-06").data())
        .containsExactly(
            "repeated-suspend 2026-03-04 10:00", "resume-without-suspend 2026-03-06 10:00");
    assertThat(story.asOf("2026-03-06").dueOn("受理/1"))
        .hasToString("Optional[2026-03-11]"); // Wed 4, Thu 5 out
  }

  @Test
  void completing_while_suspended_ends_the_suspension() {
    Story story = open().suspend("2026-03-03 10:00").complete("受理", "2026-03-05 10:00"); // Tue, Thu

    assertThat(story.asOf("2026-03-09").data())
        .containsExactly("ended-while-suspended 受理 2026-03-05 10:00");
    assertThat(story.asOf("2026-03-09").dueOn("审查/1"))
        .hasToString("Optional[2026-03-12]"); // from Thu 5
  }

  @Test
  void sending_back_closing_and_withdrawing_end_the_suspension_too() {
    Story back = open().complete("受理", "2026-03-03 10:00").suspend("2026-03-03 11:00");
    assertThat(back.sendBackTo("受理", "2026-03-05 10:00").asOf("2026-03-05").data())
        .containsExactly("ended-while-suspended 受理 2026-03-05 10:00");
    assertThat(
            open().suspend("2026-03-03 11:00").close("2026-03-05 10:00").asOf("2026-03-05").data())
        .containsExactly("ended-while-suspended 2026-03-05 10:00");
    assertThat(
            open()
                .suspend("2026-03-03 11:00")
                .withdraw("2026-03-05 10:00")
                .asOf("2026-03-05")
                .data())
        .containsExactly("ended-while-suspended 2026-03-05 10:00");
  }

  @Test
  void sending_back_leaves_the_later_stages_and_each_is_entered_again_in_its_turn() {
    Story story =
        open()
            .complete("受理", "2026-03-03 10:00")
            .complete("审查", "2026-03-04 10:00") // Wed: 决定 entered
            .sendBackTo("受理", "2026-03-05 10:00") // Thu: 决定 left
            .complete("受理", "2026-03-06 10:00"); // Fri: 审查 entered again

    assertThat(story.asOf("2026-03-06").clock("决定/1").stopped()).isPresent();
    assertThat(story.asOf("2026-03-06").clock("审查/1").stopped()).isEmpty();
    story.complete("审查", "2026-03-10 10:00"); // Tue: 决定 entered again
    assertThat(story.asOf("2026-03-10").clock("决定/1").stopped()).isEmpty();
    assertThat(story.asOf("2026-03-10").data()).isEmpty();
  }

  @Test
  void sending_back_to_a_stage_that_was_not_completed_changes_nothing() {
    Story story = open().complete("受理", "2026-03-03 10:00").sendBackTo("审查", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-04").data())
        .containsExactly("return-without-effect 审查 2026-03-04 10:00");
    assertThat(story.asOf("2026-03-04").dueOn("审查/1")).hasToString("Optional[2026-03-10]");
  }

  @Test
  void after_the_end_only_complaints_are_taken() {
    Story story =
        open()
            .close("2026-03-04 10:00")
            .complete("受理", "2026-03-05 10:00")
            .tell(EventKind.PAY, "", "2026-03-06 10:00")
            .complain("受理", "2026-03-09 10:00");

    assertThat(story.asOf("2026-03-31").data())
        .containsExactly("after-end 受理 2026-03-05 10:00", "after-end 2026-03-06 10:00");
    assertThat(story.asOf("2026-03-31").broken()).containsExactly("general/complaint");
  }

  @Test
  void after_withdrawal_or_closing_nothing_falls_due() {
    assertThat(open().withdraw("2026-03-04 10:00").asOf("2026-12-31").findings()).isEmpty();
    assertThat(open().close("2026-03-04 10:00").asOf("2026-12-31").findings()).isEmpty();
    assertThat(open().close("2026-03-04 10:00").asOf("2026-03-05").nextLook()).isEqualTo("never");
  }

  @Test
  void a_record_without_an_opening_opens_with_its_first_event() {
    Story story = Story.of(CHART).complete("受理", "2026-03-03 10:00");

    assertThat(story.asOf("2026-03-03").data()).containsExactly("not-opened 受理 2026-03-03 10:00");
    assertThat(story.asOf("2026-03-03").dueOn("审查/1")).hasToString("Optional[2026-03-10]");
  }

  @Test
  void what_is_filed_before_the_opening_does_not_enter_the_first_stage() {
    Story story = Story.of(CHART).file("申请书", "2026-02-24 10:00").open("2026-03-02 10:00");

    assertThat(story.asOf("2026-03-02").dueOn("受理/1")).hasToString("Optional[2026-03-09]");
    assertThat(story.asOf("2026-03-02").data()).containsExactly("before-open 2026-02-24 10:00");
  }

  @Test
  void a_stage_completed_before_the_opening_is_completed() {
    Story story =
        Story.of(CHART).complete("受理", "2026-02-27 10:00").open("2026-03-02 10:00"); // Fri, Mon

    assertThat(story.asOf("2026-03-02").clock("受理/1").stopped()).isPresent();
    assertThat(story.asOf("2026-03-02").dueOn("审查/1"))
        .hasToString("Optional[2026-03-05]"); // Sat 28 is make-up
  }

  @Test
  void opened_twice_it_is_opened_once() {
    Story story = open().open("2026-03-04 10:00");

    assertThat(story.asOf("2026-03-04").data()).containsExactly("repeated-open 2026-03-04 10:00");
    assertThat(story.asOf("2026-03-04").dueOn("受理/1")).hasToString("Optional[2026-03-09]");
  }

  @Test
  void a_stage_event_that_names_no_stage_of_the_item_changes_nothing() {
    Story story = open().complete("", "2026-03-03 10:00").enter("无此环节", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-04").data())
        .containsExactly("stage-missing 2026-03-03 10:00", "stage-missing 2026-03-04 10:00");
  }

  @Test
  void a_filing_that_names_no_document_is_noted_at_the_stage_that_the_case_was_in() {
    Story story =
        open()
            .complete("受理", "2026-03-03 10:00")
            .file(" ", "2026-03-04 10:00")
            .file("告知书", "2026-03-05 10:00");

    assertThat(story.asOf("2026-03-05").data())
        .containsExactly("document-missing 审查 2026-03-04 10:00");
  }

  @Test
  void events_are_taken_by_time_then_seq_then_kind() {
    Story bySeq = open().suspend("2026-03-03 10:00").seq(2).resume("2026-03-03 10:00").seq(1);
    Story byKind = open().resume("2026-03-03 10:00").suspend("2026-03-03 10:00");

    assertThat(bySeq.asOf("2026-03-03").data())
        .containsExactly("resume-without-suspend 2026-03-03 10:00");
    assertThat(byKind.asOf("2026-03-03").data()).isEmpty();
  }

  private static Story open() {
    return Story.of(CHART).open("2026-03-02 09:00");
  }
}
