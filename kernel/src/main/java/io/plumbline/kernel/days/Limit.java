package io.plumbline.kernel.days;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long the law gives. The day a clock starts does not count (民法典 201).
 *
 * <p>Every limit answers two questions over the days that count: the last day on which it is kept,
 * and the day from which it is about to be missed.
 */
public sealed interface Limit {

  /** The last day of the limit, before any standing still; empty while the days cannot run out. */
  Optional<LocalDate> lastDay(CountedDays days);

  /** The last day of a limit that starts on that day and never stands still. */
  default LocalDate lastDayFrom(LocalDate startOn, WorkCalendar calendar) {
    return lastDay(CountedDays.from(startOn, calendar)).orElseThrow();
  }

  /** The day from whose first instant a notice is due. */
  Optional<LocalDate> noticeDay(CountedDays days, NoticeRule notice);

  /** Whether a day on which the clock starts again moves on to a working day. */
  boolean rolls();

  /** This limit made longer by so many of its own units. */
  Limit longer(int more);

  /** The number in front of the unit. */
  int number();

  /** So many working days (工作日). */
  record WorkingDays(int number) implements Limit {
    public WorkingDays {
      positive(number);
    }

    @Override
    public Optional<LocalDate> lastDay(CountedDays days) {
      return days.nthWorkingDay(number);
    }

    @Override
    public Optional<LocalDate> noticeDay(CountedDays days, NoticeRule notice) {
      return days.nthWorkingDay(notice.dayOf(number));
    }

    @Override
    public boolean rolls() {
      return true;
    }

    @Override
    public Limit longer(int more) {
      return new WorkingDays(number + more);
    }
  }

  /**
   * So many calendar days (日); a last day that is a rest day moves to the next working day (民法典
   * 203, 民事诉讼法 85) unless {@code rolls} is false.
   */
  record CalendarDays(int number, boolean rolls) implements Limit {
    public CalendarDays {
      positive(number);
    }

    @Override
    public Optional<LocalDate> lastDay(CountedDays days) {
      return days.nthDay(number).map(day -> days.rolled(day, rolls));
    }

    @Override
    public Optional<LocalDate> noticeDay(CountedDays days, NoticeRule notice) {
      return days.nthDay(notice.dayOf(number));
    }

    @Override
    public Limit longer(int more) {
      return new CalendarDays(number + more, rolls);
    }
  }

  /**
   * So many months: the same day of the later month, or its last day where it has none; then rolled
   * as calendar days are. Dates on which the clock stood still are added behind.
   */
  record Months(int number, boolean rolls) implements Limit {
    public Months {
      positive(number);
    }

    @Override
    public Optional<LocalDate> lastDay(CountedDays days) {
      return days.nthDay(length(days)).map(day -> days.rolled(day, rolls));
    }

    @Override
    public Optional<LocalDate> noticeDay(CountedDays days, NoticeRule notice) {
      return days.nthDay(notice.dayOf(length(days)));
    }

    @Override
    public Limit longer(int more) {
      return new Months(number + more, rolls);
    }

    private int length(CountedDays days) {
      LocalDate start = days.startOn();
      return (int) ChronoUnit.DAYS.between(start, start.plusMonths(number));
    }
  }

  /**
   * A fixed day of the month after the one in which the clock started, or that month's last day;
   * rest days do not move it.
   */
  record DayOfNextMonth(int number) implements Limit {
    public DayOfNextMonth {
      if (number < 1 || number > 31) {
        throw new IllegalArgumentException("Expected a day from 1 to 31, but found " + number);
      }
    }

    @Override
    public Optional<LocalDate> lastDay(CountedDays days) {
      YearMonth next = YearMonth.from(days.startOn()).plusMonths(1);
      return Optional.of(next.atDay(Math.min(number, next.lengthOfMonth())));
    }

    @Override
    public Optional<LocalDate> noticeDay(CountedDays days, NoticeRule notice) {
      return lastDay(days)
          .map(due -> days.workingDaysBefore(due, notice.workingDaysBeforeFixedDate()));
    }

    @Override
    public boolean rolls() {
      return true;
    }

    @Override
    public Limit longer(int more) {
      throw new IllegalArgumentException(
          "Expected a limit that counts days, but it is a fixed date.");
    }
  }

  /**
   * When a notice (预警) is given: from the counted day number ceil(share x N) of the limit, and for
   * a fixed date some working days before it.
   */
  record NoticeRule(BigDecimal shareOfLimit, int workingDaysBeforeFixedDate) {
    int dayOf(int limit) {
      int day =
          shareOfLimit
              .multiply(BigDecimal.valueOf(limit))
              .setScale(0, RoundingMode.CEILING)
              .intValueExact();
      return Math.max(1, Math.min(limit, day));
    }
  }

  private static void positive(int number) {
    if (number < 1 || number > 100_000) {
      throw new IllegalArgumentException("Expected a limit from 1 to 100000, but found " + number);
    }
  }
}
