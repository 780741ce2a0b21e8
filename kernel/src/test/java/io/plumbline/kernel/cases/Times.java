package io.plumbline.kernel.cases;

import io.plumbline.kernel.events.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Times as tests write them: {@code 2026-09-21}, {@code 2026-09-21 09:00} or with seconds. */
final class Times {
  private Times() {}

  static EventTime event(String time, ZoneId zone) {
    Instant at =
        isBare(time) ? LocalDate.parse(time).atStartOfDay(zone).toInstant() : instant(time, zone);
    return new EventTime(at, at, isBare(time), 0);
  }

  /** A bare date means its end. */
  static Instant asOf(String time, ZoneId zone) {
    return isBare(time)
        ? LocalDate.parse(time).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
        : instant(time, zone);
  }

  static String local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toString().replace('T', ' ');
  }

  private static Instant instant(String time, ZoneId zone) {
    return LocalDateTime.parse(time.replace(' ', 'T')).atZone(zone).toInstant();
  }

  private static boolean isBare(String time) {
    return time.length() == "2026-09-21".length();
  }
}
