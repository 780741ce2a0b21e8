package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.turns.Turns;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of records, on the bureau's calendar. */
@Component
class RecordDays {
  private final LawInForce law;
  private final InstantSource clock;
  private final Turns turns;

  RecordDays(LawInForce law, InstantSource clock, Turns turns) {
    this.law = law;
    this.clock = clock;
    this.turns = turns;
  }

  ZoneId zone() {
    return law.now().catalogue().settings().zone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** The last day on which the one concerned may appeal against what was decided then. */
  Optional<LocalDate> appealUntil(Instant decidedAt) {
    return turns.dueOn(RecordTurns.LIFE, AccountabilityState.IN_FORCE, "", decidedAt);
  }

  /** The day that somebody wrote; empty where it is none. */
  static Optional<LocalDate> read(String day) {
    try {
      return Optional.of(LocalDate.parse(day.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
