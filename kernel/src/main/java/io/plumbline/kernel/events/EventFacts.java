package io.plumbline.kernel.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beside its kind, stage and time.
 *
 * @param actor who did it; empty where unknown
 * @param unit from which unit; empty where unknown
 * @param document the kind of document filed; empty where there is none
 * @param people signers, investigators, as written
 * @param sum the sum decided and whom it concerns; null where there is none
 * @param reason a suspension's ground, a complaint's text; empty where there is none
 */
public record EventFacts(
    String actor,
    String unit,
    String document,
    List<String> people,
    @Nullable Sum sum,
    String reason) {
  /** Nothing said. */
  public static final EventFacts NONE = new EventFacts("", "", "", List.of(), null, "");

  public EventFacts {
    people = List.copyOf(people);
  }

  /**
   * A sum of money.
   *
   * @param yuan decimal yuan; null where the log gives only persons
   * @param persons how many persons it concerns; null where not given
   */
  public record Sum(@Nullable BigDecimal yuan, @Nullable Integer persons) {}

  /** The different people named, spaces around names left out. */
  public TreeSet<String> distinctPeople() {
    TreeSet<String> names = new TreeSet<>();
    for (String name : people) {
      String trimmed = name.strip();
      if (!trimmed.isEmpty()) {
        names.add(trimmed);
      }
    }
    return names;
  }
}
