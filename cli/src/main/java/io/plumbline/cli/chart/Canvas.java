package io.plumbline.cli.chart;

import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page of terminal cells on which text and lines are drawn; a Chinese character takes two cells.
 */
final class Canvas {
  private static final String COVERED = "";
  private final String[][] cells;
  private final Paint[][] paints;
  private final int top;

  Canvas(int width, int height) {
    this.top = 0;
    this.cells = new String[height][width];
    this.paints = new Paint[height][width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(cells[y], " ");
      Arrays.fill(paints[y], Paint.PLAIN);
    }
  }

  private Canvas(Canvas page, int top) {
    this.cells = page.cells;
    this.paints = page.paints;
    this.top = top;
  }

  /** The same page, its rows counted from that one on. */
  Canvas below(int row) {
    return new Canvas(this, top + row);
  }

  /** Writes a text from that cell on; what does not fit on the page is left out. */
  void write(int x, int y, String text, Paint paint) {
    int at = x;
    int row = top + y;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int width = Measure.CELLS.widthOf(codePoint);
      if (width > 0 && at + width <= cells[row].length) {
        put(at, row, Character.toString(codePoint), paint);
        if (width == 2) {
          put(at + 1, row, COVERED, paint);
        }
        at += width;
      }
    }
  }

  private void put(int x, int y, String cell, Paint paint) {
    cells[y][x] = cell;
    paints[y][x] = paint;
  }

  /** The page line by line, every line equally wide. */
  List<String> lines(boolean coloured) {
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < cells.length; y++) {
      lines.add(coloured ? painted(y) : String.join("", cells[y]));
    }
    return lines;
  }

  private String painted(int y) {
    StringBuilder line = new StringBuilder();
    for (int x = 0; x < cells[y].length; ) {
      int end = x;
      StringBuilder run = new StringBuilder();
      while (end < cells[y].length && paints[y][end] == paints[y][x]) {
        run.append(cells[y][end++]);
      }
      line.append(paints[y][x].on(run.toString()));
      x = end;
    }
    return line.toString();
  }
}
