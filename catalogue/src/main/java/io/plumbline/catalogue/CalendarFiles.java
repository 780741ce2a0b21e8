package io.plumbline.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.plumbline.kernel.days.NamedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar files: {@code date,kind,name,announced_for} with kind {@code off} or {@code work}.
 * Every faulty row is a problem; the rest is used.
 */
public final class CalendarFiles {
  private static final List<String> COLUMNS = List.of("date", "kind", "name", "announced_for");
  private final String file;
  private final Problems problems = new Problems();
  private final Map<LocalDate, NamedDay> days = new LinkedHashMap<>();
  private final Map<LocalDate, Integer> lines = new LinkedHashMap<>();
  private final Set<Integer> years = new TreeSet<>();
  private @Nullable List<String> header;

  private CalendarFiles(String file) {
    this.file = file;
  }

  /** What the file of that name and those bytes says. */
  public static CalendarReading read(byte[] bytes, String file) {
    CalendarFiles files = new CalendarFiles(file);
    new TextFile(file, files.problems).read(bytes).ifPresent(files::rows);
    return new CalendarReading(
        new ArrayList<>(files.days.values()), files.years, files.problems.sorted());
  }

  private void rows(String text) {
    try {
      for (CsvRecord row :
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text)) {
        row(row);
      }
    } catch (CsvParseException e) {
      problems.error(Place.startOf(file), "problem.csv", String.valueOf(e.getMessage()));
    }
    if (lines.isEmpty() && problems.sorted().isEmpty()) {
      problems.error(Place.startOf(file), "problem.calendar-empty");
    }
  }

  private void row(CsvRecord record) {
    if (header == null) {
      header = header(record);
    } else {
      new Row(record, header).read();
    }
  }

  private List<String> header(CsvRecord record) {
    List<String> names = record.getFields().stream().map(String::strip).toList();
    COLUMNS.stream()
        .filter(column -> !names.contains(column))
        .forEach(column -> problems.error(Place.startOf(file), "problem.calendar-columns", column));
    return names;
  }

  /** One row, with the places of its fields. */
  private final class Row {
    private final CsvRecord record;
    private final List<String> header;

    Row(CsvRecord record, List<String> header) {
      this.record = record;
      this.header = header;
    }

    void read() {
      if (!header.contains("date") || !header.contains("kind")) {
        return;
      }
      if (runsOn()) {
        problems.error(place(header.get(0)), "problem.calendar-quotes");
        return;
      }
      Optional<LocalDate> on = date();
      Optional<Boolean> worked = worked();
      Optional<Integer> year = on.flatMap(this::announcedFor);
      if (on.isPresent() && worked.isPresent() && year.isPresent()) {
        add(new NamedDay(on.get(), worked.get(), field("name"), year.get()));
      }
    }

    /** With a quotation mark left open the rows that follow would be lost inside this one. */
    private boolean runsOn() {
      return record.getFields().stream().anyMatch(field -> field.matches("(?s).*[\\r\\n].*"));
    }

    private void add(NamedDay day) {
      NamedDay first = days.putIfAbsent(day.on(), day);
      Integer line = lines.putIfAbsent(day.on(), place("date").line());
      years.add(day.announcedFor());
      String on = day.on().toString();
      if (first != null && first.worked() != day.worked()) {
        problems.error(place("date"), "problem.calendar-conflict", on, String.valueOf(line));
      } else if (first != null) {
        problems.warning(place("date"), "problem.calendar-doubled", on, String.valueOf(line));
      } else if (day.worked() && day.on().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        problems.warning(place("kind"), "problem.calendar-weekday", on);
      }
    }

    private Optional<LocalDate> date() {
      String word = field("date");
      LocalDate on = Figures.date(word);
      if (on != null) {
        return Optional.of(on);
      }
      problems.error(place("date"), "problem.expected-date", YamlMap.foundText(word));
      return Optional.empty();
    }

    private Optional<Boolean> worked() {
      String word = field("kind");
      if (!word.equals("off") && !word.equals("work")) {
        problems.error(place("kind"), "problem.calendar-kind", YamlMap.foundText(word));
        return Optional.empty();
      }
      return Optional.of(word.equals("work"));
    }

    /** The year of the date where the row does not say; else that year or one beside it. */
    private Optional<Integer> announcedFor(LocalDate on) {
      String word = field("announced_for");
      if (word.isEmpty()) {
        return Optional.of(on.getYear());
      }
      String year = String.valueOf(on.getYear());
      Integer announced = word.length() == 4 ? Figures.wholeNumber(word) : null;
      if (announced == null) {
        problems.error(
            place("announced_for"), "problem.calendar-year", YamlMap.foundText(word), year);
        return Optional.empty();
      }
      if (Math.abs(announced - on.getYear()) > 1) {
        problems.error(
            place("announced_for"), "problem.calendar-announcement", on.toString(), word, year);
        return Optional.empty();
      }
      return Optional.of(announced);
    }

    private String field(String column) {
      int index = header.indexOf(column);
      return index >= 0 && index < record.getFieldCount() ? record.getField(index).strip() : "";
    }

    private Place place(String column) {
      int before = Math.min(Math.max(header.indexOf(column), 0), record.getFieldCount());
      int start = 1;
      for (String field : record.getFields().subList(0, before)) {
        start += field.codePointCount(0, field.length()) + 1;
      }
      return new Place(file, (int) record.getStartingLineNumber(), start);
    }
  }
}
