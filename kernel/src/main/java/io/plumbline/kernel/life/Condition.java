package io.plumbline.kernel.life;

import java.util.Locale;
import java.util.function.BiPredicate;

/** What an act needs besides its turn; each has the refusal that is said when it is missing. */
public enum Condition {
  /** Words: what was done, why, what for. */
  TEXT((matter, attempt) -> !attempt.given().text().isBlank()),
  /** The ground on which it is said to be so. */
  GROUND((matter, attempt) -> !attempt.given().ground().isBlank()),
  /** A class from the bureau's list. */
  CLASS((matter, attempt) -> !attempt.given().choice().isBlank()),
  /** A file or a reference that shows it. */
  EVIDENCE((matter, attempt) -> attempt.given().evidence() > 0),
  /** A day by which it is to be done, not in the past. */
  DATE(
      (matter, attempt) ->
          attempt.given().dueOn() != null && !attempt.given().dueOn().isBefore(attempt.on())),
  /** Not after the last day of the state's limit. */
  IN_TIME((matter, attempt) -> matter.dueOn() == null || !attempt.on().isAfter(matter.dueOn())),
  /** What was on the screen is what is on record. */
  SAME_SCREEN((matter, attempt) -> attempt.given().screen().equals(matter.screen())),
  /** Somebody else than the one named: nobody verifies their own answer. */
  NOT_NAMED((matter, attempt) -> !matter.isPlayedBy(Party.NAMED, attempt.who())),
  /** Somebody else than who proposed it: nobody consents to their own proposal. */
  NOT_PROPOSER((matter, attempt) -> !matter.isPlayedBy(Party.SECOND, attempt.who())),
  /** Somebody else than who supervises the matter: nobody hears an appeal against themselves. */
  NOT_SUPERVISOR((matter, attempt) -> !matter.isPlayedBy(Party.SUPERVISOR, attempt.who())),
  /** An appeal is made once, and more time is given once. */
  ONCE((matter, attempt) -> !matter.appealed()),
  /** Whether somebody is held accountable was decided, one way or the other. */
  ACCOUNTED((matter, attempt) -> matter.accounted());

  private final BiPredicate<Matter<?>, Attempt<?>> met;

  Condition(BiPredicate<Matter<?>, Attempt<?>> met) {
    this.met = met;
  }

  boolean isMet(Matter<?> matter, Attempt<?> attempt) {
    return met.test(matter, attempt);
  }

  /** The code of the refusal when it is missing. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
