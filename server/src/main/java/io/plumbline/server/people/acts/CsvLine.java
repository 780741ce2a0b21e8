package io.plumbline.server.people.acts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A line of a CSV file that a spreadsheet opens; no cell of it is taken for a formula. */
final class CsvLine {
  private CsvLine() {}

  static String of(String... cells) {
    return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
