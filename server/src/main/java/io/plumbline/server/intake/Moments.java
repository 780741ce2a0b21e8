package io.plumbline.server.intake;

import io.plumbline.server.api.ApiProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the moments in a request's parameters: with offset, local, or a bare date. */
record Moments(ZoneId zone) {

  /** The moment; of a bare date its last instant. */
  @Nullable Instant end(String name, @Nullable String text) {
    return text != null && text.length() == 10
        ? start(name, day(name, text).plusDays(1).toString(), -1)
        : start(name, text, 0);
  }

  /** The moment; of a bare date its first instant. */
  @Nullable Instant start(String name, @Nullable String text) {
    return start(name, text, 0);
  }

  private @Nullable Instant start(String name, @Nullable String text, int nanos) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      if (text.length() == 10) {
        return day(name, text).atStartOfDay(zone).toInstant().plusNanos(nanos);
      }
      boolean local = text.length() <= 19 && !text.endsWith("Z");
      return local
          ? LocalDateTime.parse(text).atZone(zone).toInstant()
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw ApiProblem.parameter(name, text);
    }
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw ApiProblem.parameter(name, text);
    }
  }
}
