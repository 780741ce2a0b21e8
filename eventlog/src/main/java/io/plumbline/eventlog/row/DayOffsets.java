package io.plumbline.eventlog.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/** Local times of a zone as seconds since 1970, remembering the days on which its offset is one. */
final class DayOffsets {
  private static final int DAYS = 1 << 12;
  private static final int CHANGES = Integer.MAX_VALUE;
  private final ZoneId zone;
  private final long[] days = new long[DAYS];
  private final int[] offsets = new int[DAYS];

  DayOffsets(ZoneId zone) {
    this.zone = zone;
    Arrays.fill(days, Long.MIN_VALUE);
  }

  /** The instant at which that second of that day begins there. */
  long epochSecond(long epochDay, int secondOfDay) {
    int slot = (int) (epochDay & (DAYS - 1));
    if (days[slot] != epochDay) {
      days[slot] = epochDay;
      offsets[slot] = offsetOf(epochDay);
    }
    return offsets[slot] == CHANGES
        ? onDayOfChange(epochDay, secondOfDay)
        : epochDay * 86_400 + secondOfDay - offsets[slot];
  }

  private int offsetOf(long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    Instant first = day.atStartOfDay(zone).toInstant();
    Instant last = day.plusDays(1).atStartOfDay(zone).toInstant();
    int offset = zone.getRules().getOffset(first).getTotalSeconds();
    boolean one = last.getEpochSecond() - first.getEpochSecond() == 86_400;
    return one && zone.getRules().getOffset(last).getTotalSeconds() == offset ? offset : CHANGES;
  }

  private long onDayOfChange(long epochDay, int secondOfDay) {
    LocalTime time = LocalTime.ofSecondOfDay(secondOfDay);
    return LocalDateTime.of(LocalDate.ofEpochDay(epochDay), time).atZone(zone).toEpochSecond();
  }
}
