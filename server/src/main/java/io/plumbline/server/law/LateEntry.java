package io.plumbline.server.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Late entry (补录): what was recorded long after it happened, counted in working days. It breaks no
 * rule; it is something to look at.
 */
@Component
public class LateEntry {
  /** Farther back nobody counts day by day. */
  private static final int FARTHEST = 4_000;

  private final LawInForce law;
  private final int kept;

  LateEntry(LawInForce law, @Value("${plumbline.late-entry.after-working-days:3}") int kept) {
    this.law = law;
    this.kept = kept;
  }

  /**
   * How many working days after the day on which it happened it was recorded; empty where that is
   * no more than is usual.
   */
  public OptionalInt workingDays(Instant happenedAt, Instant recordedAt) {
    ZoneId zone = law.now().catalogue().settings().zone();
    int days =
        between(LocalDate.ofInstant(happenedAt, zone), LocalDate.ofInstant(recordedAt, zone));
    return days > kept ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private int between(LocalDate happenedOn, LocalDate recordedOn) {
    LocalDate farthest = recordedOn.minusDays(FARTHEST);
    LocalDate from = happenedOn.isBefore(farthest) ? farthest : happenedOn;
    return (int)
        from.datesUntil(recordedOn.isBefore(from) ? from : recordedOn)
            .map(day -> day.plusDays(1))
            .filter(law.now().judge().calendar()::isWorkingDay)
            .count();
  }
}
