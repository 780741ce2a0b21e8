package io.plumbline.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.China;
import io.plumbline.kernel.cases.Story;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Time, seq, kind, stage position, source, id, text: never the place in a file. */
class EventOrderTest {
  private static final EventOrder ORDER = new EventOrder(China.ZONE, List.of("受理", "决定"));
  private static final String TEN = "2026-03-02 10:00";

  @Test
  void time_goes_before_seq_and_seq_before_kind() {
    assertInOrder(story().withdraw("2026-03-02 09:59").seq(9).close(TEN).open(TEN).seq(1));
  }

  @Test
  void of_one_time_the_kinds_have_their_order() {
    assertInOrder(
        story()
            .open(TEN)
            .enter("受理", TEN)
            .major(TEN)
            .people("受理", TEN, "张三")
            .file("笔录", TEN)
            .decide("1", TEN)
            .complain("受理", TEN)
            .suspend(TEN)
            .resume(TEN)
            .complete("受理", TEN)
            .sendBackTo("受理", TEN)
            .close(TEN)
            .withdraw(TEN)
            .tell(EventKind.PAY, "", TEN));
  }

  @Test
  void of_one_kind_the_stages_have_theirs_then_source_id_and_text() {
    assertInOrder(
        story()
            .complete("受理", TEN)
            .complete("决定", TEN)
            .complete("决定", TEN)
            .numbered("1")
            .complete("决定", TEN)
            .numbered("2")
            .complete("决定", TEN)
            .from("a")
            .complete("决定", TEN)
            .from("b"));
  }

  @Test
  void on_a_bare_date_completing_closing_and_withdrawing_stand_behind_all_others() {
    assertInOrder(
        story()
            .file("笔录", "2026-03-02")
            .file("笔录", "2026-03-02 23:59:59")
            .complete("受理", "2026-03-02")
            .close("2026-03-02")
            .withdraw("2026-03-02")
            .open("2026-03-03"));
  }

  @Test
  void two_facts_of_one_instant_that_differ_in_anything_are_two() {
    Story story =
        Story.of(Chart.of("受理", "决定"))
            .open("2026-03-02 09:00")
            .file("笔录", TEN, "张三")
            .file("笔录", TEN, "李四")
            .file("笔录", TEN, "李四");

    assertThat(story.asOf("2026-03-02").verdict().course().facts(EventKind.DOCUMENT)).hasSize(2);
  }

  private static Story story() {
    return Story.of(Chart.of("受理", "决定"));
  }

  private static void assertInOrder(Story story) {
    List<CaseEvent> shuffled = story.heardOtherwise(new Random(1)).events();

    assertThat(shuffled.stream().sorted(ORDER).distinct().toList()).isEqualTo(story.events());
  }
}
