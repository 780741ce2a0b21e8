package io.plumbline.kernel.life;

import java.util.Set;

/**
 * A line of a transition table: in that state, that part may do that, which leads there.
 *
 * @param needs what it needs besides
 */
public record Step<S extends State, A extends Act>(
    S from, A act, Party by, S to, Set<Condition> needs) {
  public Step {
    needs = Set.copyOf(needs);
  }
}
