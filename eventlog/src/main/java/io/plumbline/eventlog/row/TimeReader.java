package io.plumbline.eventlog.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads the times of a log: ISO 8601, local or with an offset, or a bare date, which means its
 * first instant. The result stands in the reader until the next time is read.
 */
public final class TimeReader {
  /** Offsets as {@code Z}, {@code +08:00}, {@code +0800} or {@code +08}. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXXXX][XX][X]")
          .optionalStart()
          .appendLiteral('[')
          .appendZoneRegionId()
          .appendLiteral(']')
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private final DayOffsets zone;
  private long epochSecond;
  private int nano;
  private boolean bareDate;
  private int lastDate;
  private long lastDay = Long.MIN_VALUE;

  /** A reader for logs whose local times are those of that zone. */
  public TimeReader(ZoneId zone) {
    this.zone = new DayOffsets(zone);
  }

  public long epochSecond() {
    return epochSecond;
  }

  public int nano() {
    return nano;
  }

  public boolean isBareDate() {
    return bareDate;
  }

  /** Reads what stands in that column of the row. */
  public void read(Row row, Column column) throws Refused {
    byte[] in = row.bytes(column);
    int from = row.from(column);
    int length = row.to(column) - from;
    nano = 0;
    bareDate = length == 10;
    if (!(readCommon(in, from, length) || readAny(row.text(column)))) {
      throw new Refused(column, "time", row.text(column));
    }
  }

  /**
   * The common forms {@code yyyy-MM-dd}, {@code yyyy-MM-ddTHH:mm} and {@code …:ss}, without an
   * offset.
   */
  private boolean readCommon(byte[] in, int at, int length) {
    if (length != 10 && length != 16 && length != 19) {
      return false;
    }
    long day = day(in, at);
    int second = length == 10 ? 0 : secondOfDay(in, at + 10, length);
    if (day == Long.MIN_VALUE || second < 0) {
      return false;
    }
    epochSecond = zone.epochSecond(day, second);
    return true;
  }

  private long day(byte[] in, int at) {
    int year = two(in, at) * 100 + two(in, at + 2);
    int month = two(in, at + 5);
    int day = two(in, at + 8);
    boolean right = in[at + 4] == '-' && in[at + 7] == '-' && day >= 1 && month >= 1 && month <= 12;
    return right && isYear(year) && day <= 31 ? day(year, month, day) : Long.MIN_VALUE;
  }

  /** Logs are mostly in order of time: a date is mostly that of the row before. */
  private long day(int year, int month, int day) {
    int date = (year * 100 + month) * 100 + day;
    if (date != lastDate) {
      boolean right = day <= YearMonth.of(year, month).lengthOfMonth();
      lastDay = right ? LocalDate.of(year, month, day).toEpochDay() : Long.MIN_VALUE;
      lastDate = date;
    }
    return lastDay;
  }

  private static int secondOfDay(byte[] in, int at, int length) {
    int hour = two(in, at + 1);
    int minute = two(in, at + 4);
    int second = length == 16 ? 0 : two(in, at + 7);
    boolean marks =
        (in[at] == 'T' || in[at] == ' ')
            && in[at + 3] == ':'
            && (length == 16 || in[at + 6] == ':');
    boolean right =
        marks && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return right ? hour * 3600 + minute * 60 + second : -1;
  }

  /** Two digits as a number; far below zero where they are none. */
  private static int two(byte[] in, int at) {
    int tens = in[at] - '0';
    int ones = in[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
        ? tens * 10 + ones
        : Integer.MIN_VALUE / 1000;
  }

  private boolean readAny(String text) {
    if (text.length() <= 10 || text.length() > 50) {
      return false;
    }
    char mark = text.charAt(10);
    String iso =
        text.substring(0, 10) + (mark == ' ' || mark == 't' ? 'T' : mark) + text.substring(11);
    try {
      return take(ISO.parseBest(iso.replace(" ", ""), OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private boolean take(TemporalAccessor time) {
    bareDate = false;
    if (time instanceof OffsetDateTime exact) {
      epochSecond = exact.toEpochSecond();
      nano = exact.getNano();
      return isYear(exact.getYear());
    }
    LocalDateTime local = LocalDateTime.from(time);
    epochSecond =
        zone.epochSecond(local.toLocalDate().toEpochDay(), local.toLocalTime().toSecondOfDay());
    nano = local.get(ChronoField.NANO_OF_SECOND);
    return isYear(local.getYear());
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
