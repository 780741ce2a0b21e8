package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.days.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found.
 *
 * @param breaches how it was broken; at most one, but for complaints
 * @param clock the clock that ran for it
 * @param notes what the record lacks for the rule to be judged
 */
public record Outcome(List<Breach> breaches, Optional<Clock> clock, List<Note> notes) {
  private static final Outcome NOTHING = new Outcome(List.of(), Optional.empty(), List.of());

  static Outcome nothing() {
    return NOTHING;
  }

  static Outcome of(Breach breach) {
    return new Outcome(List.of(breach), Optional.empty(), List.of());
  }
}
