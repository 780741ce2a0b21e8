package io.plumbline.kernel.life;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How long each state of a life may take, as the bureau sets it.
 *
 * @param limits by {@code life.state} or {@code life.state.level}, such as {@code alert.told.red};
 *     the narrower one counts, and a state without one has no due date
 */
public record Limits(Map<String, Limit> limits) {
  public Limits {
    limits = Map.copyOf(limits);
  }

  /** The limit of that state at that level; an empty level asks for the state's own. */
  public Optional<Limit> of(String life, State state, String level) {
    String key = life + "." + state.code();
    Limit narrow = limits.get(key + "." + level);
    return Optional.ofNullable(narrow != null ? narrow : limits.get(key));
  }

  /** The last day of that state, if it was entered on that day. */
  public Optional<LocalDate> dueOn(
      String life, State state, String level, LocalDate enteredOn, WorkCalendar calendar) {
    return of(life, state, level).map(limit -> limit.lastDayFrom(enteredOn, calendar));
  }
}
