package io.plumbline.server.accountability;

import io.plumbline.server.people.Person;
import org.springframework.stereotype.Service;

/** Records of accountability as other modules propose them, under the same rules as the pages. */
@Service
public class Accountability {
  private final Proposing proposing;

  Accountability(Proposing proposing) {
    this.proposing = proposing;
  }

  /**
   * What is proposed.
   *
   * @param kind reminder, correction, recommendation or referral
   * @param unit the unit that it is about
   */
  public record Wanted(String kind, String unit, String facts, String ground, String measure) {}

  /** Proposes it for a unit; its number. */
  public long propose(Person by, Wanted wanted) {
    AccountabilityRecord.Text text =
        new AccountabilityRecord.Text(wanted.facts(), wanted.ground(), wanted.measure());
    Proposing.Proposed proposed =
        proposing.propose(
            by,
            AccountabilityRecord.Source.NONE,
            new Proposing.Entered(wanted.kind(), "unit", null, wanted.unit(), text, ""));
    if (!proposed.faults().isEmpty()) {
      throw new IllegalArgumentException("Expected a record, but found " + proposed.faults());
    }
    return proposed.id();
  }
}
