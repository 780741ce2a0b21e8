package io.plumbline.kernel.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.cases.Told;
import io.plumbline.kernel.catalogue.Layer;
import org.junit.jupiter.api.Test;

/** Past the limit that the item gives for its ground the suspension itself is late. */
class SuspensionLimitTest {
  // Suspended on Mon 2 March 2026 for five working days: due on Mon 9.
  private static final Chart CHART = Chart.of("受理", "决定").ground("鉴定", new Limit.WorkingDays(5));

  @Test
  void resumed_on_the_last_day_it_is_not_late() {
    assertThat(suspended().resume("2026-03-09 23:00").asOf("2026-04-30").findings()).isEmpty();
  }

  @Test
  void not_resumed_it_is_late_from_midnight() {
    assertThat(suspended().asOf("2026-03-09").findings()).isEmpty();
    assertThat(suspended().asOf("2026-03-09").nextLook()).isEqualTo("2026-03-10 00:00");
    Told late = suspended().asOf("2026-03-10 00:00");
    assertThat(late.findings())
        .containsExactly("suspension/鉴定 yellow 2026-03-10 00:00, due 2026-03-09, actual -, over 1");
    assertThat(late.verdict().findings().get(0).point().layer()).isEqualTo(Layer.GENERAL);
  }

  @Test
  void resumed_late_it_stays_late() {
    assertThat(suspended().resume("2026-03-11 09:00").asOf("2026-04-30").findings())
        .containsExactly(
            "suspension/鉴定 yellow 2026-03-10 00:00, due 2026-03-09, actual 2026-03-11, over 2");
  }

  @Test
  void each_suspension_runs_by_its_own_limit() {
    Story twice =
        suspended().resume("2026-03-09 09:00").suspend("鉴定", "2026-03-10 09:00"); // Tue: due Tue 17

    assertThat(twice.asOf("2026-03-17").findings()).isEmpty();
    assertThat(twice.asOf("2026-03-18").findings()).hasSize(1);
  }

  @Test
  void a_ground_without_a_limit_is_never_late() {
    Story hearing = Story.of(CHART).open("2026-03-02 09:00").suspend("听证", "2026-03-02 10:00");

    assertThat(hearing.asOf("2027-12-31").findings()).isEmpty();
  }

  @Test
  void a_ground_that_the_item_does_not_list_is_noted() {
    Story story = Story.of(CHART).open("2026-03-02 09:00").suspend("天气不好", "2026-03-02 10:00");

    assertThat(story.asOf("2026-03-02").data()).containsExactly("ground-unknown 2026-03-02 10:00");
  }

  @Test
  void where_the_item_lists_no_grounds_none_is_unknown() {
    Chart without = Chart.of("受理", "决定").withoutGrounds();
    Story story = Story.of(without).open("2026-03-02 09:00").suspend("鉴定", "2026-03-02 10:00");

    assertThat(story.asOf("2026-03-02").data()).isEmpty();
  }

  private static Story suspended() {
    return Story.of(CHART).open("2026-03-02 09:00").suspend("鉴定", "2026-03-02 10:00");
  }
}
