package io.plumbline.eventlog.findings;

import io.plumbline.eventlog.FindingRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Findings as one JSON object a line, each with its derivation. */
final class JsonFindings {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonFindings() {}

  static void write(Path path, List<FindingRow> rows, Cells cells) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      for (FindingRow row : rows) {
        out.write(line(row, cells));
        out.write('\n');
      }
    }
  }

  private static String line(FindingRow row, Cells cells) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      List<String> values = cells.of(row);
      for (int i = 0; i < values.size(); i++) {
        value(FindingsFile.COLUMNS.get(i), values.get(i), json);
      }
      json.writeName("derivation");
      write(row.derivation(), json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** An empty column is left out; the number of days is a number. */
  private static void value(String column, String value, JsonGenerator json) {
    if (value.isEmpty()) {
      return;
    }
    json.writeName(column);
    if (column.equals("over")) {
      json.writeNumber(Integer.parseInt(value));
    } else {
      json.writeString(value);
    }
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, inner) -> {
            json.writeName(String.valueOf(name));
            write(inner, json);
          });
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      list.forEach(inner -> write(inner, json));
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
