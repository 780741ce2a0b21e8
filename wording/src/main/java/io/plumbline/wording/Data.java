package io.plumbline.wording;

import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of derivation data: texts, numbers, truth values, lists and maps, ready for JSON. */
final class Data {
  private Data() {}

  /** Leaves out what is not there. */
  static void put(Map<String, Object> data, String key, @Nullable Object value) {
    if (value != null) {
      data.put(key, value instanceof LocalDate date ? date.toString() : value);
    }
  }

  /** ISO 8601 with offset. */
  static String instant(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
  }

  static void putMoment(
      Map<String, Object> data, String key, @Nullable Moment moment, ZoneId zone) {
    put(data, key, moment == null ? null : instant(moment.at(), zone));
  }

  /** An event: when it happened and was learned, and by whom. */
  static Map<String, Object> event(CaseEvent event, ZoneId zone) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("event", event.kind().code());
    data.put("time", time(event, zone));
    if (!event.time().recordedAt().equals(event.time().at())) {
      data.put("recorded", instant(event.time().recordedAt(), zone));
    }
    putText(data, "stage", event.stage());
    putText(data, "actor", event.facts().actor());
    putText(data, "unit", event.facts().unit());
    putText(data, "document", event.facts().document());
    putText(data, "reason", event.facts().reason());
    if (!event.facts().people().isEmpty()) {
      data.put("people", List.copyOf(event.facts().distinctPeople()));
    }
    putText(data, "source", event.id().source());
    putText(data, "id", event.id().id());
    return data;
  }

  private static String time(CaseEvent event, ZoneId zone) {
    Instant at = event.time().at();
    return event.time().bareDate() ? LocalDate.ofInstant(at, zone).toString() : instant(at, zone);
  }

  private static void putText(Map<String, Object> data, String key, String text) {
    if (!text.isBlank()) {
      data.put(key, text.strip());
    }
  }
}
