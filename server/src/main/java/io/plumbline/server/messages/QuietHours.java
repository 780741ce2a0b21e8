package io.plumbline.server.messages;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.server.law.LawInForce;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When messages that are not urgent leave the house: on working days, outside the quiet hours. */
final class QuietHours {
  private static final String NONE = "none";
  private final LawInForce law;
  private final Span quiet;
  private final LocalTime digestAt;

  QuietHours(LawInForce law, String quiet, String digestAt) {
    this.law = law;
    this.quiet = Span.of(quiet);
    this.digestAt = time("digest-at", digestAt);
  }

  /** From one time of day to another, over midnight where the second is the earlier. */
  private record Span(LocalTime from, LocalTime to) {
    static Span of(String text) {
      if (text.equals(NONE)) {
        return new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
      }
      String[] both = text.split("-", 2);
      return new Span(
          time("quiet-hours", both[0]), time("quiet-hours", both.length < 2 ? "" : both[1]));
    }

    boolean holds(LocalTime at) {
      return from.isAfter(to)
          ? !at.isBefore(from) || at.isBefore(to)
          : !at.isBefore(from) && at.isBefore(to);
    }
  }

  private static LocalTime time(String key, String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeException e) {
      throw new ProblemsFound(
          List.of(
              "Expected a time of day such as 08:00 in the setting "
                  + key
                  + ", but found "
                  + text
                  + "; try quiet-hours: 21:00-08:00 and digest-at: 08:30."));
    }
  }

  /** Whether what is not urgent may leave at that moment. */
  boolean isOpen(Instant at) {
    var local = at.atZone(zone());
    return calendar().isWorkingDay(local.toLocalDate()) && !quiet.holds(local.toLocalTime());
  }

  /** The first time for the digest after that moment. */
  Instant nextDigest(Instant after) {
    LocalDate today = after.atZone(zone()).toLocalDate();
    LocalDate day = calendar().workingDayFrom(today);
    Instant at = day.atTime(digestAt).atZone(zone()).toInstant();
    return at.isAfter(after)
        ? at
        : calendar().workingDayFrom(day.plusDays(1)).atTime(digestAt).atZone(zone()).toInstant();
  }

  /** The bureau's day at that moment. */
  LocalDate dayOf(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return law.now().catalogue().settings().zone();
  }

  private WorkCalendar calendar() {
    return law.now().judge().calendar();
  }
}
