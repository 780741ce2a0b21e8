package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.catalogue.RiskLevel;
import org.junit.jupiter.api.Test;

/** A document with two signers is asked of 审查. */
class DocumentTest {
  private static final Text RECORD = new Text("笔录", "record of inspection");
  private static final Chart CHART =
      Chart.of("受理", "审查", "决定").at("审查", new DocumentRule(RECORD, 2, false));

  @Test
  void signed_by_two_before_the_stage_is_completed_it_is_there() {
    assertThat(
            inReview()
                .file("笔录", "2026-03-04 09:00", "张三", "李四")
                .complete("审查", "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @Test
  void it_may_be_filed_anywhere_in_the_case_and_named_in_either_language() {
    Story early =
        Story.of(CHART)
            .open("2026-03-02 09:00")
            .file(" record of inspection ", "2026-03-02 09:30", "张三", "李四");

    assertThat(
            early
                .complete("受理", "2026-03-03 10:00")
                .complete("审查", "2026-03-04 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @Test
  void it_is_missing_from_the_moment_the_stage_is_completed() {
    Story story = inReview().complete("审查", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-04 09:59").findings()).isEmpty();
    assertThat(story.asOf("2026-03-04 10:00").findings())
        .containsExactly("审查/1 yellow 2026-03-04 10:00");
  }

  @Test
  void while_the_stage_goes_on_nothing_is_missing() {
    assertThat(inReview().asOf("2027-12-31").findings()).isEmpty();
  }

  @Test
  void filed_one_second_late_it_is_missing_and_cured() {
    Story story =
        inReview()
            .complete("审查", "2026-03-04 10:00:00")
            .file("笔录", "2026-03-04 10:00:01", "张三", "李四");

    assertThat(story.asOf("2026-03-31").findings())
        .containsExactly("审查/1 yellow 2026-03-04 10:00, cured 2026-03-04 10:00:01");
  }

  @Test
  void filed_at_the_instant_of_completion_it_is_there() {
    Story story =
        inReview().complete("审查", "2026-03-04 10:00").file("笔录", "2026-03-04 10:00", "张三", "李四");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void a_signer_named_twice_is_one_signer() {
    assertMissing("张三", "张三");
    assertMissing("张三", " 张三 ");
    assertMissing("张三", " ", "");
    assertMissing();
  }

  @Test
  void names_are_trimmed() {
    assertThat(filed(" 张三", "李四 ").asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void each_filing_counts_by_itself() {
    Story story =
        inReview()
            .file("笔录", "2026-03-03 11:00", "张三")
            .file("笔录", "2026-03-03 12:00", "李四")
            .complete("审查", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly("审查/1 yellow 2026-03-04 10:00");
  }

  @Test
  void another_document_is_not_this_one() {
    Story story =
        inReview().file("告知书", "2026-03-03 11:00", "张三", "李四").complete("审查", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-31").findings()).hasSize(1);
  }

  @Test
  void a_stage_passed_over_is_judged_when_it_is_passed_over() {
    Story without = inReview().enter("决定", "2026-03-06 10:00");
    Story with =
        inReview().file("笔录", "2026-03-05 10:00", "张三", "李四").enter("决定", "2026-03-06 10:00");

    assertThat(without.asOf("2026-03-31").findings())
        .containsExactly("审查/1 yellow 2026-03-06 10:00");
    assertThat(with.asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void a_stage_never_entered_but_passed_over_is_judged_too() {
    Story story = Story.of(CHART).open("2026-03-02 09:00").complete("决定", "2026-03-06 10:00");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly("审查/1 yellow 2026-03-06 10:00");
  }

  @Test
  void closing_judges_the_stage_that_is_open_and_no_other() {
    assertThat(inReview().close("2026-03-06 10:00").asOf("2026-03-31").findings())
        .containsExactly("审查/1 yellow 2026-03-06 10:00");
    assertThat(
            Story.of(CHART)
                .open("2026-03-02 09:00")
                .close("2026-03-06 10:00")
                .asOf("2026-03-31")
                .findings())
        .isEmpty();
  }

  @Test
  void withdrawal_judges_no_documents() {
    assertThat(inReview().withdraw("2026-03-06 10:00").asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void what_was_missing_before_the_withdrawal_stays_missing() {
    assertThat(
            inReview()
                .complete("审查", "2026-03-04 10:00")
                .withdraw("2026-03-06 10:00")
                .asOf("2026-03-31")
                .findings())
        .hasSize(1);
  }

  @Test
  void a_stage_left_by_a_send_back_is_not_judged_when_the_case_closes() {
    Story story = inReview().sendBackTo("受理", "2026-03-04 10:00").close("2026-03-06 10:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
  }

  @Test
  void a_case_has_one_finding_a_point_its_first_break() {
    Story story =
        inReview()
            .complete("审查", "2026-03-04 10:00")
            .sendBackTo("审查", "2026-03-05 10:00")
            .complete("审查", "2026-03-06 10:00");

    assertThat(story.asOf("2026-03-31").findings()).containsExactly("审查/1 yellow 2026-03-04 10:00");
  }

  @Test
  void at_a_high_risk_it_is_red_at_once() {
    Chart high =
        Chart.of("受理", "决定").rated(RiskLevel.HIGH).at("受理", new DocumentRule(RECORD, 0, false));

    assertThat(
            Story.of(high)
                .open("2026-03-02 09:00")
                .complete("受理", "2026-03-03 10:00")
                .asOf("2026-03-31")
                .findings())
        .containsExactly("受理/1 red 2026-03-03 10:00");
  }

  @Test
  void a_span_of_stages_is_judged_when_its_last_stage_is_completed() {
    Chart span = Chart.of("受理", "审查", "决定").across("受理", "审查", new DocumentRule(RECORD, 0, false));
    Story story = Story.of(span).open("2026-03-02 09:00").complete("受理", "2026-03-03 10:00");

    assertThat(story.asOf("2026-03-31").findings()).isEmpty();
    assertThat(story.complete("审查", "2026-03-04 10:00").asOf("2026-03-31").findings())
        .containsExactly("受理/1 yellow 2026-03-04 10:00");
  }

  private static void assertMissing(String... signers) {
    assertThat(filed(signers).asOf("2026-03-31").findings())
        .containsExactly("审查/1 yellow 2026-03-04 10:00");
  }

  private static Story filed(String... signers) {
    return inReview().file("笔录", "2026-03-03 11:00", signers).complete("审查", "2026-03-04 10:00");
  }

  private static Story inReview() {
    return Story.of(CHART).open("2026-03-02 09:00").complete("受理", "2026-03-03 10:00");
  }
}
