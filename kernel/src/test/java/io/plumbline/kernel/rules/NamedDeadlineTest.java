package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.Deadline.Extension;
import io.plumbline.kernel.rules.Trigger.Completed;
import io.plumbline.kernel.rules.Trigger.Entered;
import io.plumbline.kernel.rules.Trigger.Filed;
import io.plumbline.kernel.rules.Trigger.Happened;
import io.plumbline.kernel.rules.Trigger.Opened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Deadlines that name their own start and stop: five working days. March 2026: Mon 2, Mon 9, Mon
 * 16.
 */
class NamedDeadlineTest {
  private static final Limit FIVE = new Limit.WorkingDays(5);

  @Test
  void from_the_completing_of_one_stage_to_that_of_another() {
    Story story =
        story(new Completed("受理"), new Completed("决定")).complete("受理", "2026-03-04 10:00"); // Wed

    assertDue(story, "2026-03-11");
    assertThat(
            story
                .complete("审查", "2026-03-09 10:00")
                .complete("决定", "2026-03-11 20:00")
                .asOf("2026-12-31")
                .findings())
        .isEmpty();
  }

  @Test
  void its_finding_names_the_stage_that_stops_the_clock() {
    Story story =
        story(new Completed("受理"), new Completed("决定")).complete("受理", "2026-03-04 10:00");

    assertThat(story.asOf("2026-03-31").verdict().findings().get(0).point().stage())
        .isEqualTo("决定");
  }

  @Test
  void nothing_runs_before_its_start() {
    assertThat(story(new Completed("受理"), new Completed("决定")).asOf("2026-12-31").hasClock("法/1"))
        .isFalse();
    assertThat(story(new Filed("申请书"), new Filed("决定书")).asOf("2026-12-31").hasClock("法/1"))
        .isFalse();
  }

  @Test
  void from_the_opening() {
    assertDue(story(new Opened(), new Completed("审查")), "2026-03-09");
  }

  @Test
  void from_one_document_to_another() {
    Story story = story(new Filed("申请书"), new Filed("决定书")).file("申请书", "2026-03-04 10:00");

    assertDue(story, "2026-03-11");
    assertThat(story.asOf("2026-03-12").findings())
        .containsExactly("法/1 yellow 2026-03-12 00:00, due 2026-03-11, actual -, over 1");
    assertThat(story.file("决定书", "2026-03-13 10:00").asOf("2026-12-31").findings())
        .containsExactly("法/1 yellow 2026-03-12 00:00, due 2026-03-11, actual 2026-03-13, over 2");
  }

  @Test
  void from_the_decision_to_the_payment() {
    Story story =
        story(new Happened(EventKind.AMOUNT), new Happened(EventKind.PAY))
            .decide("100", "2026-03-04 10:00");

    assertDue(story, "2026-03-11");
    assertThat(story.tell(EventKind.PAY, "", "2026-03-11 10:00").asOf("2026-12-31").findings())
        .isEmpty();
  }

  @Test
  void from_a_stage_to_the_end_of_the_case() {
    Story story = story(new Entered("审查"), new Trigger.Closed()).complete("受理", "2026-03-04 10:00");

    assertDue(story, "2026-03-11");
    assertThat(story.close("2026-03-12 10:00").asOf("2026-12-31").findings())
        .containsExactly("法/1 yellow 2026-03-12 00:00, due 2026-03-11, actual 2026-03-12, over 1");
  }

  @Test
  void a_suspension_stops_it() {
    Story story = story(new Filed("申请书"), new Filed("决定书")).file("申请书", "2026-03-04 10:00");

    assertDue(
        story.suspend("2026-03-05 10:00").resume("2026-03-10 10:00"),
        "2026-03-16"); // Thu 5, Wed 11 … Mon 16
  }

  @Test
  void the_end_of_the_case_stops_it() {
    Story story = story(new Filed("申请书"), new Filed("决定书")).file("申请书", "2026-03-04 10:00");

    assertThat(story.close("2026-03-11 10:00").asOf("2026-12-31").findings()).isEmpty();
  }

  @Test
  void a_send_back_into_it_lets_it_go_on_and_leaves_out_the_days_between() {
    Story story =
        story(new Completed("受理"), new Completed("决定"))
            .complete("受理", "2026-03-04 10:00") // Wed
            .complete("审查", "2026-03-04 11:00")
            .complete("决定", "2026-03-06 10:00") // Fri: two used
            .sendBackTo("审查", "2026-03-11 10:00"); // Wed

    assertDue(story, "2026-03-16"); // Thu 12, Fri 13, Mon 16
  }

  @Test
  void from_a_document_to_a_stage_that_is_opened_again() {
    Story story =
        story(new Filed("申请书"), new Completed("审查"))
            .file("申请书", "2026-03-04 10:00") // Wed
            .complete("受理", "2026-03-04 11:00")
            .complete("审查", "2026-03-06 10:00") // Fri: two used
            .sendBackTo("审查", "2026-03-11 10:00"); // Wed

    assertDue(story, "2026-03-16"); // Thu 12, Fri 13, Mon 16
    assertThat(story.asOf("2026-03-17").findings()).hasSize(1);
  }

  @Test
  void extended_on_or_before_its_due_date_it_is_longer() {
    assertDue(extended("2026-03-09 23:00"), "2026-03-11");
    assertDue(extended("2026-03-10 00:00"), "2026-03-09");
  }

  @Test
  void its_documents_may_be_named_in_either_language() {
    Filed from = new Filed(new Text("申请书", "application"));
    Filed to = new Filed(new Text("决定书", "decision"));
    Story english = story(from, to).file(" application ", "2026-03-04 10:00");
    Story chinese = story(from, to).file("申请书", "2026-03-04 10:00");

    assertDue(english, "2026-03-11");
    assertDue(chinese, "2026-03-11");
    assertThat(english.file("decision", "2026-03-11 10:00").asOf("2026-12-31").findings())
        .isEmpty();
    assertThat(chinese.file("决定书", "2026-03-11 10:00").asOf("2026-12-31").findings()).isEmpty();
  }

  @Test
  void what_extends_it_may_be_named_in_either_language() {
    assertDue(extendedBy("延长批准书", "2026-03-09 23:00"), "2026-03-11");
    assertDue(extendedBy(" extension order", "2026-03-09 23:00"), "2026-03-11");
    assertDue(extendedBy("extension", "2026-03-09 23:00"), "2026-03-09");
  }

  @Test
  void a_provision_applies_to_cases_opened_while_it_is_in_force() {
    assertThat(inForce("2026-03-02", null).hasClock("法/1")).isTrue();
    assertThat(inForce("2026-03-03", null).hasClock("法/1")).isFalse();
    assertThat(inForce(null, "2026-03-02").hasClock("法/1")).isTrue();
    assertThat(inForce(null, "2026-03-01").hasClock("法/1")).isFalse();
  }

  private static io.plumbline.kernel.cases.Told inForce(
      @Nullable String from, @Nullable String until) {
    Validity validity =
        new Validity(
            from == null ? null : LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until));
    Deadline rule = new Deadline(FIVE, new Opened(), new Completed("决定"), null);
    return Story.of(Chart.of("受理", "审查", "决定").statute("法/1", validity, rule))
        .open("2026-03-02 09:00")
        .asOf("2026-04-30");
  }

  private static Story extended(String filed) {
    return extendedBy("延长批准书", filed);
  }

  private static Story extendedBy(String document, String filed) {
    Extension extension = new Extension(new Text("延长批准书", "extension order"), 2);
    Deadline rule = new Deadline(FIVE, new Opened(), new Completed("决定"), extension);
    return Story.of(Chart.of("受理", "审查", "决定").statute("法/1", Validity.ALWAYS, rule))
        .open("2026-03-02 09:00")
        .file(document, filed);
  }

  private static Story story(Trigger from, Trigger to) {
    Deadline rule = new Deadline(FIVE, from, to, null);
    return Story.of(Chart.of("受理", "审查", "决定").statute("法/1", Validity.ALWAYS, rule))
        .open("2026-03-02 09:00");
  }

  private static void assertDue(Story story, String due) {
    assertThat(story.asOf("2026-12-31").dueOn("法/1")).hasToString("Optional[" + due + "]");
  }
}
