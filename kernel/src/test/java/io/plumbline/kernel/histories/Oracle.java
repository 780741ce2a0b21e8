package io.plumbline.kernel.histories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reference's arithmetic in the plainest way, day by day, for one stage of one case. It shares
 * no code with the kernel and is not meant to be fast.
 */
final class Oracle {
  private static final Map<LocalDate, String> NAMED = named();
  private final String limit;
  private final int number;
  private final List<Span> stays;
  private final List<Span> suspensions;

  /** From one date to another; no end: it goes on. */
  record Span(LocalDate from, @Nullable LocalDate to) {
    boolean goesOnWhenEnds(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** What it comes to; due is empty where the days cannot run out. */
  record Answer(@Nullable LocalDate due, boolean broken, int over) {}

  /**
   * @param limit one of {@code wd}, {@code cd}, {@code cd-unrolled}, {@code months}, {@code
   *     months-unrolled}, {@code fixed}
   * @param stays when the case was in the stage, in order
   */
  Oracle(String limit, int number, List<Span> stays, List<Span> suspensions) {
    this.limit = limit;
    this.number = number;
    this.stays = stays;
    this.suspensions = suspensions;
  }

  Answer on(LocalDate asOf) {
    LocalDate due = lastDay();
    if (due == null) {
      return new Answer(null, false, 0);
    }
    while (!runsWhenEnds(due)) {
      LocalDate again = nextDayOnWhoseEndItRuns(due);
      if (again == null) {
        return new Answer(due, false, 0);
      }
      due = limit.endsWith("unrolled") ? again : rolled(again);
    }
    return due.isBefore(asOf) ? new Answer(due, true, over(due, asOf)) : new Answer(due, false, 0);
  }

  private @Nullable LocalDate lastDay() {
    return switch (limit) {
      case "wd" -> counted(number, true);
      case "cd" -> rolledOrNull(counted(number, false));
      case "cd-unrolled" -> counted(number, false);
      case "months" -> rolledOrNull(sameDayLater());
      case "months-unrolled" -> sameDayLater();
      default -> fixed();
    };
  }

  private LocalDate start() {
    return stays.get(0).from();
  }

  private @Nullable LocalDate counted(int days, boolean workingOnly) {
    LocalDate day = start();
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.isAfter(start().plusYears(5))) {
        return null;
      }
      if (!standsStill(day) && (!workingOnly || works(day))) {
        left--;
      }
    }
    return day;
  }

  /** The same day of the later month, and one more day for each that does not count. */
  private @Nullable LocalDate sameDayLater() {
    YearMonth month = YearMonth.from(start()).plusMonths(number);
    LocalDate due = month.atDay(Math.min(start().getDayOfMonth(), month.lengthOfMonth()));
    for (LocalDate day = start().plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
      if (standsStill(day)) {
        due = due.plusDays(1);
      }
      if (due.isAfter(start().plusYears(5))) {
        return null;
      }
    }
    return due;
  }

  private LocalDate fixed() {
    YearMonth month = YearMonth.from(start()).plusMonths(1);
    return month.atDay(Math.min(number, month.lengthOfMonth()));
  }

  /** The dates d with s < d <= e, of suspensions and of the times between two stays. */
  private boolean standsStill(LocalDate day) {
    for (Span suspension : suspensions) {
      if (day.isAfter(suspension.from())
          && (suspension.to() == null || !day.isAfter(suspension.to()))) {
        return true;
      }
    }
    for (int i = 1; i < stays.size(); i++) {
      LocalDate left = stays.get(i - 1).to();
      if (left != null && day.isAfter(left) && !day.isAfter(stays.get(i).from())) {
        return true;
      }
    }
    return false;
  }

  private boolean runsWhenEnds(LocalDate day) {
    return stays.stream().anyMatch(stay -> stay.goesOnWhenEnds(day))
        && suspensions.stream().noneMatch(suspension -> suspension.goesOnWhenEnds(day));
  }

  private @Nullable LocalDate nextDayOnWhoseEndItRuns(LocalDate after) {
    for (LocalDate day = after.plusDays(1);
        day.isBefore(after.plusYears(5));
        day = day.plusDays(1)) {
      if (runsWhenEnds(day)) {
        return day;
      }
    }
    return null;
  }

  private int over(LocalDate due, LocalDate asOf) {
    LocalDate stopped = stays.get(stays.size() - 1).to();
    LocalDate until = stopped == null ? asOf : stopped;
    int over = 0;
    for (LocalDate day = due.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      over += works(day) && !standsStill(day) ? 1 : 0;
    }
    return over;
  }

  private static @Nullable LocalDate rolledOrNull(@Nullable LocalDate day) {
    return day == null ? null : rolled(day);
  }

  private static LocalDate rolled(LocalDate day) {
    return works(day) ? day : rolled(day.plusDays(1));
  }

  private static boolean works(LocalDate day) {
    String named = NAMED.get(day);
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return named == null ? !weekend : named.equals("work");
  }

  private static Map<LocalDate, String> named() {
    Map<LocalDate, String> named = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Oracle.class.getResourceAsStream("/io/plumbline/kernel/cases/cn-holidays.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(c -> named.put(LocalDate.parse(c[0]), c[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }
}
