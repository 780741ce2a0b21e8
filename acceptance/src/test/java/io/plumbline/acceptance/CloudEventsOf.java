package io.plumbline.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a plain CSV log, no field of which is quoted, as CloudEvents. */
final class CloudEventsOf {
  private static final List<String> OUTSIDE = List.of("case", "event", "time", "id", "source");

  private CloudEventsOf() {}

  static void csv(Path csv, Path ndjson) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] columns = lines.get(0).split(",", -1);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(ndjson)), StandardCharsets.UTF_8))) {
      for (String line : lines.subList(1, lines.size())) {
        out.write(event(columns, line.split(",", -1)));
        out.write('\n');
      }
    }
  }

  private static String event(String[] columns, String[] cells) {
    StringBuilder event = new StringBuilder("{\"specversion\":\"1.0\"");
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      if (!cells[i].isEmpty() && OUTSIDE.contains(columns[i])) {
        event.append(',').append(attribute(columns[i], cells[i]));
      } else if (!cells[i].isEmpty()) {
        data.append(data.isEmpty() ? "" : ",").append(inside(columns[i], cells[i]));
      }
    }
    return event.append(",\"data\":{").append(data).append("}}").toString();
  }

  private static String attribute(String column, String value) {
    return switch (column) {
      case "case" -> pair("subject", value);
      case "event" -> pair("type", "io.plumbline.case." + value);
      default -> pair(column, value);
    };
  }

  private static String inside(String column, String value) {
    return column.equals("people")
        ? "\"people\":[\"" + value.replace(";", "\",\"") + "\"]"
        : pair(column, value);
  }

  private static String pair(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }
}
