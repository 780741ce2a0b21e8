package io.plumbline.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns of even width; figures stand at the right of their column. */
public final class Table {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();
  private final int ruleAfter;

  /** A table whose first row names the columns. */
  public static Table headed(List<String> names) {
    Table table = new Table(1);
    table.row(names);
    return table;
  }

  /** A table without column names. */
  public static Table plain() {
    return new Table(0);
  }

  private Table(int ruleAfter) {
    this.ruleAfter = ruleAfter;
  }

  public Table row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  public Table row(String... cells) {
    return row(List.of(cells));
  }

  /** The lines; the last column is wrapped to the room that is left of that width. */
  public List<String> lines(int width) {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(lines(rows.get(i), widths, width));
      if (i + 1 == ruleAfter) {
        lines.add("─".repeat(ruled(widths, width)));
      }
    }
    return lines;
  }

  private List<String> lines(List<String> row, int[] widths, int width) {
    int last = row.size() - 1;
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < last; i++) {
      start.append(aligned(row.get(i), widths[i])).append(GAP);
    }
    int begin = Measure.CELLS.widthOf(start.toString());
    if (isFigure(row.get(last))) {
      return List.of(start + aligned(row.get(last), widths[last]));
    }
    List<String> lines = new ArrayList<>();
    for (String part :
        new Wrapping(Measure.CELLS).lines(row.get(last), Math.max(16, width - begin))) {
      lines.add(
          (lines.isEmpty() ? start.toString() : " ".repeat(begin)).concat(part).stripTrailing());
    }
    return lines;
  }

  private int ruled(int[] widths, int width) {
    int sum = 0;
    for (int w : widths) {
      sum += w + GAP.length();
    }
    return Math.min(width, sum - GAP.length());
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Measure.CELLS.widthOf(row.get(i)));
      }
    }
    return widths;
  }

  private static String aligned(String cell, int width) {
    String space = " ".repeat(Math.max(0, width - Measure.CELLS.widthOf(cell)));
    return isFigure(cell) ? space + cell : cell + space;
  }

  private static boolean isFigure(String cell) {
    return cell.matches("[0-9][0-9,]*(\\.[0-9]+)?%?");
  }
}
