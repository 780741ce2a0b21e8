package io.plumbline.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.days.NamedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads calendar files: {@code date,kind,name,announced_for} with kind {@code off} or {@code work}.
 */
public final class CalendarFiles {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<LocalDate, NamedDay> days = new LinkedHashMap<>();
  private final Set<Integer> years = new TreeSet<>();

  private CalendarFiles(String file) {
    this.file = file;
  }

  /** What that file says; every faulty row is a problem, the rest is used. */
  public static CalendarReading read(byte[] bytes, String file) {
    CalendarFiles files = new CalendarFiles(file);
    files.rows(bytes);
    return new CalendarReading(new ArrayList<>(files.days.values()), files.years, files.problems);
  }

  private void rows(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(false)
            .ofNamedCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      for (NamedCsvRecord row : csv) {
        row(row);
      }
    } catch (CsvParseException e) {
      problem(1, 1, "problem.csv", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (days.isEmpty() && problems.isEmpty()) {
      problem(1, 1, "problem.calendar-empty");
    }
  }

  private void row(NamedCsvRecord row) {
    int line = (int) row.getStartingLineNumber();
    Optional<LocalDate> on = date(row, line);
    String kind = field(row, "kind");
    if (!Set.of("off", "work").contains(kind)) {
      problem(line, 2, "problem.calendar-kind", kind);
    } else if (on.isPresent()) {
      add(line, on.get(), kind, row);
    }
  }

  private void add(int line, LocalDate on, String kind, NamedCsvRecord row) {
    String announced = field(row, "announced_for");
    if (!announced.isEmpty() && !announced.matches("\\d{4}")) {
      problem(line, 4, "problem.calendar-year", announced);
      return;
    }
    int year = announced.isEmpty() ? on.getYear() : Integer.parseInt(announced);
    NamedDay day = new NamedDay(on, kind.equals("work"), field(row, "name"), year);
    NamedDay other = days.put(on, day);
    years.add(year);
    if (other != null && other.worked() != day.worked()) {
      problem(line, 1, "problem.calendar-conflict", on);
    }
    if (day.worked() && on.getDayOfWeek().getValue() < 6) {
      problems.add(
          new Problem(file, line, 2, Severity.WARNING, Message.of("problem.calendar-weekday", on)));
    }
  }

  private Optional<LocalDate> date(NamedCsvRecord row, int line) {
    String word = field(row, "date");
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      problem(line, 1, "problem.expected-date", word);
      return Optional.empty();
    }
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }

  private void problem(int line, int column, String key, Object... args) {
    problems.add(new Problem(file, line, column, Severity.ERROR, Message.of(key, args)));
  }
}
