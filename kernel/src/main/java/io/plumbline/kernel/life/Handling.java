package io.plumbline.kernel.life;

import java.util.List;
import java.util.Map;

/**
 * How the bureau handles what was found: how long each state may take, and who is told when it took
 * longer.
 *
 * @param escalations by life or {@code life.level}, such as {@code alert.red}; the narrower counts
 */
public record Handling(Limits limits, Map<String, Escalation> escalations) {
  public Handling {
    escalations = Map.copyOf(escalations);
  }

  /** Nothing has a limit, nobody is told. */
  public static final Handling NONE = new Handling(new Limits(Map.of()), Map.of());

  /** Who is told when a matter of that life and level is overdue. */
  public Escalation escalation(String life, String level) {
    Escalation narrow = escalations.get(life + "." + level);
    return narrow != null ? narrow : escalations.getOrDefault(life, new Escalation(List.of()));
  }
}
