package io.plumbline.kernel.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.life.Escalation.Addressee;
import io.plumbline.kernel.life.Escalation.Due;
import io.plumbline.kernel.life.Escalation.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is told when a due date has passed, and how long a state may take. */
class EscalationTest {
  private static final WorkCalendar PLAIN = WorkCalendar.mondayToFriday();
  private static final Escalation TWO =
      new Escalation(
          List.of(new Rung(1, Addressee.SECTION_CHIEF), new Rung(3, Addressee.DEPUTY_DIRECTOR)));
  // 2026-11-27 is a Friday.
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  @Test
  void the_first_rung_comes_on_the_next_working_day_and_never_on_a_rest_day() {
    assertThat(TWO.due(FRIDAY, 0, FRIDAY, PLAIN)).isEmpty();
    assertThat(TWO.due(FRIDAY, 0, FRIDAY.plusDays(1), PLAIN)).isEmpty();
    assertThat(TWO.due(FRIDAY, 0, FRIDAY.plusDays(3), PLAIN))
        .extracting(due -> due.rung().to())
        .containsExactly(Addressee.SECTION_CHIEF);
  }

  @Test
  void rungs_that_were_slept_through_come_together_on_the_next_working_day() {
    // Wednesday is the third working day past; on Saturday nobody is told.
    assertThat(TWO.due(FRIDAY, 0, FRIDAY.plusDays(8), PLAIN)).isEmpty();
    assertThat(TWO.due(FRIDAY, 0, FRIDAY.plusDays(10), PLAIN)).hasSize(2);
  }

  @Test
  void over_a_year_each_rung_is_climbed_once() {
    List<Due> all = new ArrayList<>();
    for (int day = 0; day < 365; day++) {
      all.addAll(TWO.due(FRIDAY, all.size(), FRIDAY.plusDays(day), PLAIN));
    }

    assertThat(all).extracting(Due::number).containsExactly(1, 2);
    assertThat(all)
        .extracting(Due::on)
        .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 2));
  }

  @Test
  void a_limit_of_a_level_goes_before_that_of_its_state() {
    Limits limits =
        new Limits(
            Map.of(
                "alert.told", new Limit.WorkingDays(3),
                "alert.told.red", new Limit.WorkingDays(1)));

    assertThat(due(limits, "yellow")).hasValue(LocalDate.of(2026, 12, 2));
    assertThat(due(limits, "red")).hasValue(LocalDate.of(2026, 11, 30));
    assertThat(limits.of("order", OrderLife.OrderState.ISSUED, "")).isEmpty();
  }

  private static java.util.Optional<LocalDate> due(Limits limits, String level) {
    return limits.dueOn("alert", AlertLife.AlertState.TOLD, level, FRIDAY, PLAIN);
  }
}
