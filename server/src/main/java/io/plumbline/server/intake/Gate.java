package io.plumbline.server.intake;

import io.plumbline.server.docket.Refusal;
import io.plumbline.server.docket.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands between a teller and the record: whose cases are told of, and from which time. */
record Gate(Teller teller, Map<String, KnownCases.Head> onRecord, Instant now) {
  /** So far may the clock of a sender run ahead. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  Optional<Refusal> refusal(Told told) {
    KnownCases.Head head = onRecord.get(told.caseId());
    String unit = told.event().facts().unit();
    if ((head != null || unit.isEmpty()) && !speaksForCase(head)) {
      return Optional.of(Refusal.of("not-your-unit", told.caseId()));
    } else if (!unit.isEmpty() && !teller.speaksFor(unit)) {
      return Optional.of(Refusal.of("not-your-unit", unit));
    } else if (told.event().time().at().isAfter(now.plus(AHEAD))) {
      return Optional.of(Refusal.of("future", told.event().time().at()));
    }
    return Optional.empty();
  }

  /** A new case for which no unit is named is the teller's own. */
  private boolean speaksForCase(KnownCases.@Nullable Head head) {
    String unit = head == null ? teller.origin().unitId() : head.unitId();
    return teller.speaksFor(unit == null ? "" : unit);
  }
}
