package io.plumbline.eventlog.findings;

import io.plumbline.eventlog.FindingRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Findings as an Excel workbook; dates are dates, the header stays in sight. */
final class ExcelFindings {
  private static final int MOST_ROWS = 1_048_575;
  private static final int[] WIDTHS = {22, 9, 12, 10, 20, 11, 9, 27, 12, 12, 7, 90};
  private static final int DUE = FindingsFile.COLUMNS.indexOf("due");
  private static final int ACTUAL = FindingsFile.COLUMNS.indexOf("actual");
  private static final int OVER = FindingsFile.COLUMNS.indexOf("over");

  private ExcelFindings() {}

  static void write(Path path, List<FindingRow> rows, Cells cells) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        Workbook book = new Workbook(out, "Plumbline", "0.1")) {
      for (int from = 0, number = 1; from == 0 || from < rows.size(); from += MOST_ROWS, number++) {
        sheet(
            book.newWorksheet("findings " + number),
            rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)),
            cells);
      }
    }
  }

  private static void sheet(Worksheet sheet, List<FindingRow> rows, Cells cells) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
      sheet.value(0, column, FindingsFile.COLUMNS.get(column));
    }
    sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().set();
    sheet.freezePane(0, 1);
    for (int row = 0; row < rows.size(); row++) {
      row(sheet, row + 1, rows.get(row), cells.of(rows.get(row)));
    }
  }

  private static void row(Worksheet sheet, int row, FindingRow finding, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      boolean typed = column == DUE || column == ACTUAL || column == OVER;
      if (!typed && !values.get(column).isEmpty()) {
        sheet.value(row, column, values.get(column));
      }
    }
    FindingRow.Late late = finding.lateness();
    if (late != null) {
      sheet.value(row, DUE, late.due());
      sheet.style(row, DUE).format("yyyy-MM-dd").set();
      sheet.value(row, OVER, late.over());
      actual(sheet, row, late);
    }
  }

  private static void actual(Worksheet sheet, int row, FindingRow.Late late) {
    if (late.actual() != null) {
      sheet.value(row, ACTUAL, late.actual());
      sheet.style(row, ACTUAL).format("yyyy-MM-dd").set();
    }
  }
}
