package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.server.people.Colleague;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The record of what followed for a unit or a person. */
record AccountabilityRecord(
    long id, Head head, Text text, Parties parties, Times times, Standing standing) {

  /**
   * What it is.
   *
   * @param letter the number of the recommendation letter; null where there is none (yet)
   */
  record Head(String number, AccountabilityKind kind, Source source, @Nullable String letter) {}

  /**
   * From what it came.
   *
   * @param kind none, alert, order or complaint
   */
  record Source(String kind, String id) {
    static final Source NONE = new Source("none", "");
  }

  /** What happened, by which rule that counts, and what is asked or advised. */
  record Text(String facts, String ground, String measure) {}

  /**
   * Who has to do with it.
   *
   * @param person whom it is about; null where it is about the unit
   * @param decider who is asked to decide, and then who did
   * @param reviewer who is asked to hear the appeal, and then who did
   */
  record Parties(
      @Nullable Colleague person,
      Unit unit,
      Colleague proposer,
      @Nullable Colleague decider,
      @Nullable Colleague reviewer) {}

  /** The unit that it is about, or in which the person works; empty where in none. */
  record Unit(@Nullable String id, Colleague.Names names) {}

  /**
   * Its days.
   *
   * @param appealUntil the last day on which the one concerned may appeal
   */
  record Times(
      Instant proposedAt,
      @Nullable LocalDate decidedOn,
      LocalDate expiresOn,
      @Nullable LocalDate appealUntil) {}

  /**
   * Where it stands.
   *
   * @param version counts its changes
   */
  record Standing(AccountabilityState state, Instant since, boolean appealed, int version) {}

  public AccountabilityState state() {
    return standing.state();
  }

  /** Whether there is a letter to print: a recommendation that was not dropped. */
  public boolean hasLetter() {
    return head.kind() == AccountabilityKind.RECOMMENDATION
        && state() != AccountabilityState.DROPPED;
  }
}
