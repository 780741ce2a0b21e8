package io.plumbline.kernel.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of every transition table, and everything that no line allows. */
class LifeTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act> void every_step_leads_where_the_table_says(
      String name, Life<S, A> life) {
    for (Step<S, A> step : life.steps()) {
      assertThat(life.attempt(Lives.open(step.from()), Lives.full(step.act(), step.by())))
          .as("%s", step)
          .isEqualTo(new Result.Moved<>(step.to(), step.by()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act>
      void every_condition_that_is_missing_is_refused_by_its_name(String name, Life<S, A> life) {
    for (Step<S, A> step : life.steps()) {
      for (Condition need : step.needs()) {
        Matter<S> matter = Lives.without(need, Lives.open(step.from()));
        Attempt<A> attempt = Lives.without(need, Lives.full(step.act(), step.by()));

        assertThat(life.attempt(matter, attempt))
            .as("%s without %s", step, need)
            .isEqualTo(new Result.Refused<>(need.code()));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act> void what_is_somebody_elses_is_refused(
      String name, Life<S, A> life) {
    for (Step<S, A> step : life.steps()) {
      Set<Party> may =
          life.steps().stream()
              .filter(one -> one.from() == step.from() && one.act() == step.act())
              .map(Step::by)
              .collect(Collectors.toSet());
      for (Party other : Lives.allBut(may)) {
        assertThat(life.attempt(Lives.open(step.from()), Lives.full(step.act(), other)))
            .isEqualTo(new Result.Refused<>("not-your-turn"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act> void what_no_line_knows_is_refused(
      String name, Life<S, A> life) {
    Class<A> acts = life.steps().get(0).act().getDeclaringClass();
    for (S state : life.first().getDeclaringClass().getEnumConstants()) {
      for (A act : acts.getEnumConstants()) {
        if (life.steps().stream().noneMatch(s -> s.from() == state && s.act() == act)) {
          assertThat(life.attempt(Lives.open(state), Lives.full(act, Party.SERVER)))
              .isEqualTo(new Result.Refused<>(state.isEnd() ? "ended" : "not-now"));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act> void every_state_is_reached_and_has_an_end(
      String name, Life<S, A> life) {
    S[] states = life.first().getDeclaringClass().getEnumConstants();

    assertThat(reached(life, life.first())).containsExactlyInAnyOrder(states);
    for (S state : states) {
      assertThat(reached(life, state)).as("%s", state).anyMatch(State::isEnd);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.kernel.life.Lives#all")
  <S extends Enum<S> & State, A extends Enum<A> & Act> void whose_turn_it_is_can_do_something(
      String name, Life<S, A> life) {
    for (S state : life.first().getDeclaringClass().getEnumConstants()) {
      Party turn = state.turn();
      if (turn != null && turn != Party.ADMINISTRATOR) {
        assertThat(life.offered(state, Set.of(turn))).as("%s", state).isNotEmpty();
      }
    }
  }

  private static <S extends Enum<S> & State, A extends Enum<A> & Act> Set<S> reached(
      Life<S, A> life, S from) {
    Set<S> reached = new LinkedHashSet<>(Set.of(from));
    Deque<S> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      S state = open.remove();
      life.steps().stream()
          .filter(step -> step.from() == state && reached.add(step.to()))
          .forEach(step -> open.add(step.to()));
    }
    return reached;
  }
}
