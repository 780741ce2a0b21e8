package io.plumbline.eventlog.simulate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.kernel.verdict.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a simulated log into cases, as plainly as can be. */
final class LogCases {
  private LogCases() {}

  static List<CaseFile> read(Path log, ZoneId zone) {
    Map<String, List<CaseEvent>> events = new LinkedHashMap<>();
    Map<String, String> items = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(log)) {
      for (NamedCsvRecord row : rows) {
        items.put(row.getField("case"), row.getField("item"));
        events.computeIfAbsent(row.getField("case"), id -> new ArrayList<>()).add(event(row, zone));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events.entrySet().stream()
        .map(e -> new CaseFile(e.getKey(), items.getOrDefault(e.getKey(), ""), e.getValue()))
        .toList();
  }

  private static CaseEvent event(NamedCsvRecord row, ZoneId zone) {
    Instant at = instant(row.getField("time"), zone);
    String recorded = row.getField("recorded");
    EventTime time = new EventTime(at, recorded.isEmpty() ? at : instant(recorded, zone), false, 0);
    return new CaseEvent(
        new EventId(row.getField("source"), row.getField("id")),
        EventKind.ofCode(row.getField("event")).orElseThrow(),
        time,
        row.getField("stage"),
        facts(row),
        row.getField("corrects"));
  }

  private static EventFacts facts(NamedCsvRecord row) {
    String amount = row.getField("amount");
    String persons = row.getField("persons");
    Sum sum =
        amount.isEmpty() && persons.isEmpty()
            ? null
            : new Sum(
                amount.isEmpty() ? null : new BigDecimal(amount),
                persons.isEmpty() ? null : Integer.valueOf(persons));
    String people = row.getField("people");
    return new EventFacts(
        row.getField("actor"),
        row.getField("unit"),
        row.getField("document"),
        people.isEmpty() ? List.of() : List.of(people.split(";")),
        sum,
        row.getField("reason"));
  }

  private static Instant instant(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }
}
