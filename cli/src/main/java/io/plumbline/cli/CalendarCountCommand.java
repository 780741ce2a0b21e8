package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.days.DayKind;
import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar count}: the days from one to another; the first does not count, the last does.
 */
@Command(name = "count")
final class CalendarCountCommand implements Runnable {
  private static final long MOST = 200_000;
  private final Session session;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "from")
  private String from = "";

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "to")
  private String to = "";

  CalendarCountCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    LocalDate first = Dates.day(from);
    LocalDate last = Dates.day(to);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST) {
      throw CannotRunException.of("cli.calendar.order", from, to);
    }
    WorkCalendar calendar = CalendarChoice.of(session);
    Map<DayKind, Integer> counts = count(first, last, calendar);
    int working = counts.getOrDefault(DayKind.WORKING, 0) + counts.getOrDefault(DayKind.MAKE_UP, 0);
    session.print(session.painted(Paint.BOLD, session.say("cli.calendar.counted", working)));
    if (!calendar.isAnnounced(first, last)) {
      session.printSaid("cli.calendar.provisional");
    }
    DayWords words = new DayWords(session, calendar);
    session.printSaid("cli.calendar.span", words.full(first), words.full(last));
    print(counts, ChronoUnit.DAYS.between(first, last));
  }

  private static Map<DayKind, Integer> count(
      LocalDate first, LocalDate last, WorkCalendar calendar) {
    Map<DayKind, Integer> counts = new EnumMap<>(DayKind.class);
    for (DayKind kind : DayKind.values()) {
      counts.put(kind, 0);
    }
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      counts.merge(calendar.kindOf(day), 1, Integer::sum);
    }
    return counts;
  }

  private void print(Map<DayKind, Integer> counts, long days) {
    Table table = Table.plain();
    counts.forEach(
        (kind, n) -> table.row(session.say("cli.day." + code(kind)), Integer.toString(n)));
    table.row(session.say("cli.calendar.days"), Long.toString(days));
    session.print(table.lines(session.width()));
  }

  private static String code(DayKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
