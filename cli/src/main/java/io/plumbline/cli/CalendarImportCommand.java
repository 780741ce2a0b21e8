package io.plumbline.cli;

import io.plumbline.catalogue.CalendarReading;
import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Problem;
import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calendar import}: takes a newly announced year into use, after reading it whole. */
@Command(name = "import")
final class CalendarImportCommand implements Callable<Integer> {
  private static final String HEADER = "date,kind,name,announced_for\n";
  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  CalendarImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    LogFiles.check(List.of(file));
    CalendarReading reading = ImportedYears.read(file);
    Problems problems = new Problems(session);
    reading
        .problems()
        .forEach(problem -> session.surroundings().err().println(problems.line(problem)));
    List<Problem> errors = problems.errors(reading.problems());
    if (!errors.isEmpty()) {
      throw CannotRunException.of("cli.import.unusable", errors.size());
    }
    WorkCalendar before = Catalogues.builtIn(new ImportedYears(session.home()).days()).calendar();
    for (int year : new TreeSet<>(reading.years())) {
      take(year, reading.days().stream().filter(day -> day.announcedFor() == year).toList());
    }
    WorkCalendar after = Catalogues.builtIn(new ImportedYears(session.home()).days()).calendar();
    tell(before, after, reading);
    return ExitStatus.NOTHING_FOUND;
  }

  /** Whole or not at all: a call at the same moment reads the old file or the new one. */
  private void take(int year, List<NamedDay> days) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    days.stream().sorted(Comparator.comparing(NamedDay::on)).forEach(day -> rows.append(row(day)));
    Path kept = session.home().calendarOf(year);
    Files.createDirectories(kept.getParent());
    Path next = Files.createTempFile(kept.getParent(), year + ".", ".part");
    Files.writeString(next, rows, StandardCharsets.UTF_8);
    Files.move(next, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String row(NamedDay day) {
    String kind = day.worked() ? "work" : "off";
    String name = "\"" + day.name().replace("\"", "\"\"") + "\"";
    return day.on() + "," + kind + "," + name + "," + day.announcedFor() + "\n";
  }

  private void tell(WorkCalendar before, WorkCalendar after, CalendarReading reading) {
    DayWords was = new DayWords(session, before);
    DayWords is = new DayWords(session, after);
    Set<LocalDate> dates = new TreeSet<>();
    reading.days().forEach(day -> dates.add(day.on()));
    int changed = 0;
    for (LocalDate on : dates) {
      if (before.isWorkingDay(on) != after.isWorkingDay(on)) {
        session.printSaid(
            "cli.import.changed",
            on.toString(),
            is.weekday(on),
            orOrdinary(was.kind(on)),
            orOrdinary(is.kind(on)));
        changed++;
      }
    }
    for (int year : new TreeSet<>(reading.years())) {
      String key =
          before.isAnnounced(LocalDate.of(year, 1, 1)) ? "cli.import.again" : "cli.import.new";
      session.print(
          session.painted(
              Paint.BOLD,
              session.say(
                  key, Integer.toString(year), session.home().calendarOf(year).toString())));
    }
    session.printSaid("cli.import.total", dates.size(), changed);
  }

  private String orOrdinary(String kind) {
    return kind.isEmpty() ? session.say("cli.day.working") : kind;
  }
}
