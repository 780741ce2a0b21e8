package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.life.AlertLife;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.ComplaintLife;
import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.kernel.life.Escalation.Addressee;
import io.plumbline.kernel.life.Handling;
import io.plumbline.kernel.life.Life;
import io.plumbline.kernel.life.OrderLife;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the built-in catalogue says that what was found is handled. */
class HandlingTest {
  private static final Handling BUILT_IN =
      Catalogues.builtIn().catalogue().orElseThrow().settings().handling();

  @Test
  void it_names_provisions_that_are_there() {
    assertThat(Catalogues.builtIn().problems()).isEmpty();
  }

  @Test
  void whoever_is_asked_for_something_is_asked_by_a_day() {
    Set<Party> people =
        Set.of(
            Party.NAMED,
            Party.SUPERVISOR,
            Party.SECOND,
            Party.REVIEWER,
            Party.HANDLER,
            Party.COMPLAINANT);

    assertThat(states("alert", AlertLife.LIFE, people)).isEmpty();
    assertThat(states("order", OrderLife.LIFE, people)).isEmpty();
    assertThat(states("complaint", ComplaintLife.LIFE, people)).isEmpty();
  }

  @Test
  void a_complaint_has_the_days_that_the_regulations_on_petitions_give() {
    assertThat(BUILT_IN.limits().of("complaint", ComplaintState.FILED, ""))
        .contains(new Limit.CalendarDays(15, true));
    assertThat(BUILT_IN.limits().of("complaint", ComplaintState.ACCEPTED, ""))
        .contains(new Limit.CalendarDays(60, true));
  }

  @Test
  void a_red_card_is_answered_sooner_and_goes_up_sooner() {
    assertThat(BUILT_IN.limits().of("alert", AlertState.TOLD, "red"))
        .contains(new Limit.WorkingDays(2));
    assertThat(BUILT_IN.escalation("alert", "red").rungs())
        .extracting(rung -> rung.to())
        .containsExactly(Addressee.SECTION_CHIEF, Addressee.DEPUTY_DIRECTOR, Addressee.INSPECTOR);
    assertThat(BUILT_IN.escalation("alert", "yellow").rungs()).hasSize(3);
  }

  /** States in which people are asked, without a limit at the level of a red card. */
  private static <S extends Enum<S> & State> List<S> states(
      String name, Life<S, ?> life, Set<Party> people) {
    return Stream.of(life.first().getDeclaringClass().getEnumConstants())
        .filter(state -> state.turn() != null && people.contains(state.turn()))
        .filter(state -> BUILT_IN.limits().of(name, state, "red").isEmpty())
        .toList();
  }
}
