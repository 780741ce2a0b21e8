package io.plumbline.catalogue;

import io.plumbline.catalogue.SettingsReader.CalendarChoice;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the calendar by which a catalogue counts. */
final class Calendars {
  private static final CatalogueSource CHINA = new BuiltInSource();
  private final CatalogueSource source;
  private final List<String> files;
  private final Problems problems;

  Calendars(CatalogueSource source, List<String> files, Problems problems) {
    this.source = source;
    this.files = files.stream().filter(CatalogueFiles::isCalendar).toList();
    this.problems = problems;
  }

  WorkCalendar calendar(CalendarChoice choice, Place at, List<NamedDay> announcedSince) {
    if (choice == CalendarChoice.FILES) {
      if (files.isEmpty()) {
        problems.error(at, "problem.calendar-files-missing");
      }
      return announced(source, files, List.of());
    }
    if (!(source instanceof BuiltInSource)) {
      files.forEach(file -> problems.warning(Place.startOf(file), "problem.calendar-unused"));
    }
    return choice == CalendarChoice.CHINA
        ? announced(CHINA, List.of(BuiltInSource.CALENDAR), announcedSince)
        : WorkCalendar.mondayToFriday();
  }

  private WorkCalendar announced(CatalogueSource from, List<String> names, List<NamedDay> since) {
    List<NamedDay> days = new ArrayList<>();
    Set<Integer> years = new TreeSet<>();
    for (String name : names) {
      CalendarReading reading = read(from, name);
      reading.problems().stream().filter(problem -> from == source).forEach(problems::add);
      tellConflicts(days, reading.days(), name);
      days.addAll(reading.days());
      years.addAll(reading.years());
    }
    days.addAll(since);
    return WorkCalendar.announced(days, years);
  }

  private CalendarReading read(CatalogueSource from, String name) {
    try {
      return CalendarFiles.read(from.read(name), name);
    } catch (IOException e) {
      problems.error(Place.startOf(name), "problem.unreadable", String.valueOf(e.getMessage()));
      return new CalendarReading(List.of(), Set.of(), List.of());
    }
  }

  private void tellConflicts(List<NamedDay> before, List<NamedDay> more, String file) {
    Map<LocalDate, Boolean> worked = new HashMap<>();
    before.forEach(day -> worked.put(day.on(), day.worked()));
    more.stream()
        .filter(day -> worked.getOrDefault(day.on(), day.worked()) != day.worked())
        .forEach(
            day ->
                problems.error(
                    Place.startOf(file), "problem.calendar-files-conflict", day.on().toString()));
  }
}
