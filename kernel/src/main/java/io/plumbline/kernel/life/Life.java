package io.plumbline.kernel.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The life of a kind of matter: a transition table, and nothing beside it. What no line allows is
 * refused, and every refusal has its code.
 */
public final class Life<S extends Enum<S> & State, A extends Enum<A> & Act> {
  private final S first;
  private final List<Step<S, A>> steps;

  private Life(S first, List<Step<S, A>> steps) {
    this.first = first;
    this.steps = List.copyOf(steps);
  }

  /** The state in which it begins. */
  public S first() {
    return first;
  }

  /** The table, in the order in which it is read. */
  public List<Step<S, A>> steps() {
    return steps;
  }

  /** The state of that code. */
  public S state(String code) {
    return Stream.of(first.getDeclaringClass().getEnumConstants())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Expected a state, but found " + code));
  }

  /** The act of that code; empty where this life knows none. */
  public Optional<A> act(String code) {
    return steps.stream().map(Step::act).filter(act -> act.code().equals(code)).findFirst();
  }

  /** What somebody who plays these parts may try in that state. */
  public List<A> offered(S state, Set<Party> parts) {
    return steps.stream()
        .filter(step -> step.from() == state && parts.contains(step.by()))
        .map(Step::act)
        .distinct()
        .toList();
  }

  /** Whether that may be done, and where it leads. */
  public Result<S> attempt(Matter<S> matter, Attempt<A> attempt) {
    List<Step<S, A>> known =
        steps.stream()
            .filter(step -> step.from() == matter.state() && step.act() == attempt.act())
            .toList();
    if (known.isEmpty()) {
      return new Result.Refused<>(matter.state().isEnd() ? "ended" : "not-now");
    }
    return known.stream()
        .filter(step -> attempt.parts().contains(step.by()))
        .findFirst()
        .map(step -> held(step, matter, attempt))
        .orElseGet(() -> new Result.Refused<>("not-your-turn"));
  }

  private Result<S> held(Step<S, A> step, Matter<S> matter, Attempt<A> attempt) {
    return step.needs().stream()
        .sorted(Comparator.reverseOrder())
        .filter(need -> !need.isMet(matter, attempt))
        .findFirst()
        .<Result<S>>map(need -> new Result.Refused<>(need.code()))
        .orElseGet(() -> new Result.Moved<>(step.to(), step.by()));
  }

  static <S extends Enum<S> & State, A extends Enum<A> & Act> Table<S, A> from(S first) {
    return new Table<>(first);
  }

  /** A table while it is being written. */
  static final class Table<S extends Enum<S> & State, A extends Enum<A> & Act> {
    private final S first;
    private final List<Step<S, A>> steps = new ArrayList<>();

    private Table(S first) {
      this.first = first;
    }

    Table<S, A> step(S from, A act, Party by, S to, Condition... needs) {
      steps.add(new Step<>(from, act, by, to, Set.of(needs)));
      return this;
    }

    Life<S, A> life() {
      return new Life<>(first, steps);
    }
  }
}
