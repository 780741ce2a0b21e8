package io.plumbline.kernel.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * A work calendar (工作日历): which dates are worked. A date that no announcement names is what its
 * weekday says: Saturday and Sunday rest.
 *
 * <p>A year that has not been announced is never guessed: its dates count by plain weekends and
 * {@link #isAnnounced} says false of them, so that whatever rests on them is shown as provisional.
 */
public final class WorkCalendar {
  private static final int PLAIN_FROM = 2000;
  private static final int PLAIN_UNTIL = 2050;
  private final Map<LocalDate, NamedDay> named;
  private final NavigableSet<Integer> years;
  private final boolean always;
  private final int firstDay;
  private final DayKind[] kinds;
  private final int[] workedDays;
  private final int[] workedThrough;

  private WorkCalendar(
      Map<LocalDate, NamedDay> named, NavigableSet<Integer> years, boolean always) {
    this.named = named;
    this.years = years;
    this.always = always;
    int first = years.isEmpty() ? PLAIN_FROM : years.first() - 1;
    int last = years.isEmpty() ? PLAIN_UNTIL : years.last() + 1;
    this.firstDay = dayNumber(LocalDate.of(first, 1, 1));
    this.kinds = new DayKind[dayNumber(LocalDate.of(last, 12, 31)) - firstDay + 1];
    this.workedDays = new int[kinds.length];
    this.workedThrough = new int[kinds.length];
    writeOut();
  }

  /** The usual years day by day, so that a count is two look-ups; other days are worked out. */
  private void writeOut() {
    int worked = 0;
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = read(LocalDate.ofEpochDay((long) firstDay + i));
      if (kinds[i].isWorked()) {
        workedDays[worked++] = firstDay + i;
      }
      workedThrough[i] = worked;
    }
  }

  /** Monday to Friday, without holidays, for all time: nothing in it is ever provisional. */
  public static WorkCalendar mondayToFriday() {
    return new WorkCalendar(Map.of(), new TreeSet<>(), true);
  }

  /**
   * The calendar that these announcements make; of two that name one date the later in the
   * collection counts.
   *
   * @param years the years announced, also those whose announcement names no date here
   */
  public static WorkCalendar announced(Collection<NamedDay> days, Collection<Integer> years) {
    Map<LocalDate, NamedDay> named = new HashMap<>();
    NavigableSet<Integer> all = new TreeSet<>(years);
    for (NamedDay day : days) {
      named.put(day.on(), day);
      all.add(day.announcedFor());
    }
    return new WorkCalendar(named, all, false);
  }

  /** What this calendar says of the date. */
  public DayKind kindOf(LocalDate on) {
    long index = on.toEpochDay() - firstDay;
    return index >= 0 && index < kinds.length ? kinds[(int) index] : read(on);
  }

  /** Whether the bureau works on that date. */
  public boolean isWorkingDay(LocalDate on) {
    return kindOf(on).isWorked();
  }

  /** The date itself, or the next working day where it is a rest day (民法典 203). */
  public LocalDate workingDayFrom(LocalDate on) {
    LocalDate day = on;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The n-th working day after that date. */
  public LocalDate workingDayAfter(LocalDate on, int n) {
    long index = on.toEpochDay() - firstDay;
    if (index >= 0 && index < kinds.length) {
      int nth = workedThrough[(int) index] + n - 1;
      if (nth < workedThrough[kinds.length - 1]) {
        return LocalDate.ofEpochDay(workedDays[nth]);
      }
    }
    return stepped(on, n);
  }

  private LocalDate stepped(LocalDate on, int n) {
    LocalDate day = on;
    for (int counted = 0; counted < n; counted++) {
      day = workingDayFrom(day.plusDays(1));
    }
    return day;
  }

  /** The last working day before that date. */
  public LocalDate workingDayBefore(LocalDate on) {
    LocalDate day = on.minusDays(1);
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Whether the year of that date has been announced. */
  public boolean isAnnounced(LocalDate on) {
    return always || years.contains(on.getYear());
  }

  /** Whether every year from the first date to the last has been announced. */
  public boolean isAnnounced(LocalDate first, LocalDate last) {
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!always && !years.contains(year)) {
        return false;
      }
    }
    return true;
  }

  /** The announcement's word on that date, where it names it. */
  public Optional<NamedDay> named(LocalDate on) {
    return Optional.ofNullable(named.get(on));
  }

  /** The last year announced; empty where the calendar needs no announcement. */
  public OptionalInt lastAnnouncedYear() {
    return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.last());
  }

  private DayKind read(LocalDate on) {
    NamedDay day = named.get(on);
    boolean weekend = on.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    if (day == null) {
      return weekend ? DayKind.REST : DayKind.WORKING;
    }
    if (day.worked()) {
      return weekend ? DayKind.MAKE_UP : DayKind.WORKING;
    }
    return DayKind.HOLIDAY;
  }

  private static int dayNumber(LocalDate on) {
    return Math.toIntExact(on.toEpochDay());
  }
}
