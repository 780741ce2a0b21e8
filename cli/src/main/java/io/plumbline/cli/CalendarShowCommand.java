package io.plumbline.cli;

import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.days.DayKind;
import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calendar show}: a month with its rest days and make-up working days marked. */
@Command(name = "show")
final class CalendarShowCommand implements Runnable {
  private static final int CELL = 8;
  private final Session session;

  @Parameters(paramLabel = "2026-10", descriptionKey = "month")
  private String month = "";

  CalendarShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    YearMonth shown = Dates.month(month);
    WorkCalendar calendar = CalendarChoice.of(session);
    session.print(
        session.painted(
            Paint.BOLD,
            session.say(
                "cli.month.title", Integer.toString(shown.getYear()), shown.getMonthValue())));
    session.print(heads());
    weeks(shown, calendar);
    session.print("");
    named(shown, calendar);
    session.printSaid("cli.month.working", working(shown, calendar));
    if (!calendar.isAnnounced(shown.atDay(1))) {
      session.printSaid("cli.calendar.provisional");
    }
  }

  private String heads() {
    StringBuilder line = new StringBuilder();
    for (int day = 1; day <= 7; day++) {
      line.append(padded(session.say("cli.weekday.short." + day)));
    }
    return line.toString().stripTrailing();
  }

  private void weeks(YearMonth month, WorkCalendar calendar) {
    StringBuilder line =
        new StringBuilder(" ".repeat(CELL * (month.atDay(1).getDayOfWeek().getValue() - 1)));
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      LocalDate day = month.atDay(number);
      line.append(cell(day, calendar.kindOf(day)));
      if (day.getDayOfWeek().getValue() == 7 || number == month.lengthOfMonth()) {
        session.print(line.toString().stripTrailing());
        line.setLength(0);
      }
    }
  }

  private String cell(LocalDate day, DayKind kind) {
    String mark =
        kind == DayKind.WORKING
            ? ""
            : session.say(
                "cli.month.mark."
                    + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    String text = padded(String.format("%2d %s", day.getDayOfMonth(), mark));
    return switch (kind) {
      case WORKING -> text;
      case REST -> session.painted(Paint.FAINT, text);
      case HOLIDAY -> session.painted(Paint.RED, text);
      case MAKE_UP -> session.painted(Paint.BLUE, text);
    };
  }

  private static String padded(String text) {
    return text + " ".repeat(Math.max(1, CELL - Measure.CELLS.widthOf(text)));
  }

  private void named(YearMonth month, WorkCalendar calendar) {
    DayWords words = new DayWords(session, calendar);
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      LocalDate day = month.atDay(number);
      if (calendar.named(day).isPresent()) {
        session.print(words.full(day));
      }
    }
  }

  private static int working(YearMonth month, WorkCalendar calendar) {
    int count = 0;
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      count += calendar.isWorkingDay(month.atDay(number)) ? 1 : 0;
    }
    return count;
  }
}
