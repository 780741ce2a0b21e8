package io.plumbline.eventlog.row;

import java.nio.charset.StandardCharsets;

/**
 * One row of a log while it is read: for each column the place of its bytes (UTF-8, spaces around
 * it left out). One row object is used again for every row of a chunk.
 */
public final class Row {
  private static final int COLUMNS = Column.values().length;
  private final byte[][] in = new byte[COLUMNS][];
  private final int[] from = new int[COLUMNS];
  private final int[] to = new int[COLUMNS];
  private int filled;
  private byte[] text = new byte[0];
  private int textFrom;
  private int textTo;
  private long line;

  /** Begins the row that stands at that line of the file with that text. */
  public void begin(long atLine, byte[] bytes, int start, int end) {
    filled = 0;
    line = atLine;
    text = bytes;
    textFrom = start;
    textTo = end;
  }

  /** Says between which bytes of those given the row's text stands. */
  public void stands(int start, int end) {
    textFrom = start;
    textTo = end;
  }

  /** Sets a column to these bytes. */
  public void put(Column column, byte[] bytes, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(bytes[first])) {
      first++;
    }
    while (first < last && isBlank(bytes[last - 1])) {
      last--;
    }
    int i = column.ordinal();
    in[i] = bytes;
    from[i] = first;
    to[i] = last;
    filled = last > first ? filled | 1 << i : filled & ~(1 << i);
  }

  /** Sets a column to that word. */
  public void put(Column column, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    put(column, bytes, 0, bytes.length);
  }

  public boolean has(Column column) {
    return (filled >> column.ordinal() & 1) != 0;
  }

  /** The columns in which something stands: a bit for each, by its place among the columns. */
  public int filled() {
    return filled;
  }

  public byte[] bytes(Column column) {
    return in[column.ordinal()];
  }

  public int from(Column column) {
    return from[column.ordinal()];
  }

  public int to(Column column) {
    return to[column.ordinal()];
  }

  /** What stands in that column; empty where nothing does. */
  public String text(Column column) {
    int i = column.ordinal();
    return has(column) ? new String(in[i], from[i], to[i] - from[i], StandardCharsets.UTF_8) : "";
  }

  /** The line of the file on which the row begins, from 1. */
  public long line() {
    return line;
  }

  /** The row as it stands in the file. */
  public String text() {
    return RowText.of(text, textFrom, textTo);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
