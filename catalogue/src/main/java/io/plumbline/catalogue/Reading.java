package io.plumbline.catalogue;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.days.WorkCalendar;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a catalogue.
 *
 * @param catalogue what could be read; empty where not even an item could
 * @param calendar how its days are counted
 * @param problems everything wrong with it, by file and place
 * @param shared the sentences and provisions that items name
 */
public record Reading(
    Optional<Catalogue> catalogue,
    WorkCalendar calendar,
    List<Problem> problems,
    SharedWords shared,
    CatalogueSource source) {

  /**
   * What the items share.
   *
   * @param used the ids that an item names
   */
  public record SharedWords(
      List<Sentence> risks,
      List<Sentence> measures,
      List<Provision> provisions,
      List<String> used) {}

  /** Whether it can be relied on: no error, though perhaps warnings. */
  public boolean isSound() {
    return catalogue.isPresent()
        && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
