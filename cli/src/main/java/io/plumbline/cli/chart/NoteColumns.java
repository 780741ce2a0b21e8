package io.plumbline.cli.chart;

import io.plumbline.cli.text.Wrapping;
import java.util.ArrayList;
import java.util.List;

/** The notes below a poster, set in columns of about the same height. */
final class NoteColumns {
  private static final int LINE = 20;
  private static final int GAP = 40;
  private static final PosterFont FONT = new PosterFont(13);

  private final List<Note> notes = new ArrayList<>();
  private final int columnWidth;
  private final int perColumn;

  NoteColumns(List<ChartNotes.Section> sections, int width) {
    int columns = Math.max(1, width / 520);
    this.columnWidth = (width - (columns - 1) * GAP) / columns;
    sections.forEach(this::set);
    this.perColumn = notes.isEmpty() ? 0 : fitting(columns);
  }

  /** A line of the notes; a heading keeps with what follows it. */
  private record Note(String text, int indent, boolean heading) {}

  int height() {
    return perColumn * LINE;
  }

  void draw(SvgPage page, int top) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < notes.size(); i++) {
      if (row >= perColumn || (notes.get(i).heading() && row + 2 > perColumn)) {
        column++;
        row = 0;
      }
      Note note = notes.get(i);
      if (row > 0 || !note.text().isEmpty()) {
        int x = column * (columnWidth + GAP) + note.indent();
        page.text(note.heading() ? "nh" : "n", x, top + row * LINE + 15, note.text());
        row++;
      }
    }
  }

  private void set(ChartNotes.Section section) {
    if (!notes.isEmpty()) {
      notes.add(new Note("", 0, false));
    }
    notes.add(new Note(section.title(), 0, true));
    for (String line : section.lines()) {
      boolean first = true;
      for (String part : new Wrapping(FONT).lines(line, columnWidth - 18)) {
        notes.add(new Note(first ? "· " + part : part, first ? 0 : 18, false));
        first = false;
      }
    }
  }

  /** The least height at which the lines need no more columns than there are. */
  private int fitting(int columns) {
    int rows = (notes.size() + columns - 1) / columns;
    while (columnsAt(rows) > columns) {
      rows++;
    }
    return rows;
  }

  private int columnsAt(int rows) {
    int column = 1;
    int row = 0;
    for (Note note : notes) {
      if (row >= rows || (note.heading() && row + 2 > rows)) {
        column++;
        row = 0;
      }
      row += row > 0 || !note.text().isEmpty() ? 1 : 0;
    }
    return column;
  }
}
