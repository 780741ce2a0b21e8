package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.days.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar add}: the last day of a limit that starts on a day, and the count that leads
 * there.
 */
@Command(name = "add")
final class CalendarAddCommand implements Runnable {
  private static final Pattern LIMIT = Pattern.compile("\\+?([0-9]{1,6})(wd|d|mo|y)");
  private static final int LONGEST_SHOWN = 62;
  private final Session session;

  @Parameters(index = "0", paramLabel = "DATE", descriptionKey = "date")
  private String date = "";

  @Parameters(index = "1", paramLabel = "+10wd|+20d|+1mo", descriptionKey = "limit")
  private String limit = "";

  CalendarAddCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    LocalDate start = Dates.day(date);
    Limit asked = limit();
    WorkCalendar calendar = CalendarChoice.of(session);
    Clock clock = clock(start, asked, calendar);
    LocalDate due = clock.dueOn().orElseThrow();
    DayWords words = new DayWords(session, calendar);
    session.print(session.painted(Paint.BOLD, words.full(due)));
    if (clock.isProvisional()) {
      session.printSaid("cli.calendar.provisional");
    }
    session.printSaid(
        "cli.calendar.added",
        words.full(start),
        new io.plumbline.cli.chart.LimitWords(session.wording()).of(asked));
    print(clock.marks(due), words);
  }

  private Limit limit() {
    Matcher matcher = LIMIT.matcher(limit);
    if (!matcher.matches()) {
      throw CannotRunException.of("cli.calendar.limit-unreadable", limit);
    }
    int number = Integer.parseInt(matcher.group(1));
    int most = matcher.group(2).matches("mo|y") ? 1200 : 10_000;
    if (number < 1 || number > most) {
      throw CannotRunException.of("cli.calendar.limit-too-long", limit, most);
    }
    return switch (matcher.group(2)) {
      case "wd" -> new Limit.WorkingDays(number);
      case "d" -> new Limit.CalendarDays(number, true);
      case "y" -> new Limit.Months(12 * number, true);
      default -> new Limit.Months(number, true);
    };
  }

  private static Clock clock(LocalDate start, Limit limit, WorkCalendar calendar) {
    Moment moment = new Moment(start.atStartOfDay(ZoneOffset.UTC).toInstant(), start);
    Clock.Terms terms =
        new Clock.Terms(calendar, ZoneOffset.UTC, new Limit.NoticeRule(BigDecimal.ONE, 1));
    return new Clock(limit, terms, List.of(new Run(moment, null)), List.of());
  }

  private void print(List<DayMark> marks, DayWords words) {
    if (marks.size() > LONGEST_SHOWN) {
      return;
    }
    session.print("");
    Table table = Table.plain();
    marks.forEach(
        mark ->
            table.row(
                mark.on().toString(),
                words.weekday(mark.on()),
                words.role(mark),
                words.kind(mark.on())));
    session.print(table.lines(session.width()));
  }
}
