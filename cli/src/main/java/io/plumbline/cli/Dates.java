package io.plumbline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dates and times as a person types them. */
final class Dates {
  /** Later than anything recorded: all that the logs hold. */
  static final Instant EVERYTHING = Instant.parse("9999-12-31T23:59:59Z");

  private Dates() {}

  /** The instant up to which records are looked at; all of them where none is named. */
  static Instant knownAt(@Nullable String word, ZoneId zone) {
    return word == null ? EVERYTHING : endOf(word, zone);
  }

  static LocalDate day(String word) {
    try {
      return LocalDate.parse(word.strip());
    } catch (DateTimeException e) {
      throw CannotRunException.of("cli.date.unreadable", word);
    }
  }

  static YearMonth month(String word) {
    try {
      return YearMonth.parse(word.strip());
    } catch (DateTimeException e) {
      throw CannotRunException.of("cli.date.month-unreadable", word);
    }
  }

  /** The instant that is meant: of a bare date its end, of a local time that zone's. */
  static Instant endOf(String word, ZoneId zone) {
    String text = word.strip().replace(' ', 'T');
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
      } else if (text.matches(".*(Z|[+-][0-9:]+)$")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw CannotRunException.of("cli.date.time-unreadable", word);
    }
  }
}
