package io.plumbline.eventlog.source;

import java.util.Arrays;

/**
 * The records of some CSV bytes, one after the other, as places of their fields. A record whose
 * quotes are not closed, or are followed by more text, or that is longer than {@link #LONGEST}, is
 * broken: then it is only its first physical line, and the next one begins behind it.
 *
 * <p>Written by hand, not with a library: one reading decides where chunks are cut and where
 * records lie, so that the two can never disagree on a file that is damaged.
 */
final class CsvRecords {
  /** No record is longer than so many bytes. */
  static final int LONGEST = 1 << 20;

  private final byte[] bytes;
  private final int limit;
  private int at;
  private int start;
  private int end;
  private long line;
  private long nextLine;
  private int fields;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] quoted = new boolean[32];
  private boolean broken;
  private boolean open;
  private boolean nul;
  private boolean ascii;

  CsvRecords(byte[] bytes, int from, int limit, long firstLine) {
    this.bytes = bytes;
    this.at = from;
    this.limit = limit;
    this.nextLine = firstLine;
  }

  /** Goes on to the next record; false where there is none. */
  boolean next() {
    if (at >= limit) {
      return false;
    }
    begin();
    if (!plainRecord()) {
      begin();
      fieldByField();
    }
    if (end - start > LONGEST) {
      broken = true;
    }
    if (broken) {
      breakOff();
    }
    return true;
  }

  private void begin() {
    start = at;
    line = nextLine;
    fields = 0;
    broken = false;
    open = false;
    nul = false;
    ascii = true;
  }

  /**
   * Reads a record without quotes, eight bytes at a time; false where it holds a quote or a NUL or
   * is the last: then it must be read field by field.
   */
  private boolean plainRecord() {
    int from = start;
    long all = 0;
    for (int i = start; i + 8 <= limit; i += 8) {
      long eight = ByteScan.eight(bytes, i);
      if (ByteScan.holds('"', eight) || ByteScan.holds('\0', eight)) {
        return false;
      }
      all |= eight;
      for (long ends = ByteScan.fieldEnds(eight); ends != 0; ends &= ends - 1) {
        int to = i + (Long.numberOfTrailingZeros(ends) >> 3);
        plainField(from, to);
        if (bytes[to] == '\n') {
          ascii = ByteScan.isAscii(all);
          at = to;
          endRecord();
          at++;
          fields++;
          return true;
        }
        fields++;
        from = to + 1;
      }
    }
    return false;
  }

  private void fieldByField() {
    boolean more = true;
    while (more) {
      more = field();
    }
  }

  /** Reads a field and the comma or line end behind it; false where the record ends. */
  private boolean field() {
    if (at < limit && bytes[at] == '"') {
      quotedField();
    } else {
      plainField();
    }
    if (broken) {
      return false;
    }
    boolean comma = at < limit && bytes[at] == ',';
    if (!comma) {
      endRecord();
    }
    at++;
    fields++;
    return comma;
  }

  private void plainField(int from, int to) {
    grow();
    starts[fields] = from;
    ends[fields] = to;
    quoted[fields] = false;
  }

  private void plainField() {
    int i = at;
    int beyond = 0;
    byte b;
    for (; i < limit && (b = bytes[i]) != ',' && b != '\n'; i++) {
      beyond |= b;
      nul |= b == 0;
    }
    ascii &= beyond >= 0;
    plainField(at, i);
    at = i;
  }

  private void quotedField() {
    plainField(at + 1, at + 1);
    int i = at + 1;
    for (; i < limit && i - start <= LONGEST; i++) {
      byte b = bytes[i];
      if (b == '"') {
        if (i + 1 >= limit || bytes[i + 1] != '"') {
          closeQuotes(i);
          return;
        }
        quoted[fields] = true;
        i++;
      } else if (b == '\n') {
        nextLine++;
      } else {
        note(b);
      }
    }
    broken = true;
    open = true;
  }

  private void closeQuotes(int quote) {
    ends[fields] = quote;
    at = quote + 1;
    boolean carriageReturn = at + 1 < limit && bytes[at] == '\r' && bytes[at + 1] == '\n';
    if (carriageReturn || (at < limit && bytes[at] == '\r' && at + 1 == limit)) {
      at++;
    }
    broken = at < limit && bytes[at] != ',' && bytes[at] != '\n';
  }

  private void endRecord() {
    end = at;
    nextLine++;
    if (end > start && bytes[end - 1] == '\r') {
      end--;
      ends[fields] = Math.min(ends[fields], end);
    }
  }

  /** Takes the record for nothing but its first physical line. */
  void breakOff() {
    int i = start;
    while (i < limit && bytes[i] != '\n') {
      i++;
    }
    end = i;
    at = i + 1;
    fields = 0;
    nextLine = line + 1;
  }

  private void note(byte b) {
    if (b < 0) {
      ascii = false;
    } else if (b == 0) {
      nul = true;
    }
  }

  private void grow() {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
      quoted = Arrays.copyOf(quoted, fields * 2);
    }
  }

  /** Where the record begins. */
  int start() {
    return start;
  }

  /** Where its text ends, without the line end. */
  int end() {
    return end;
  }

  /** Where the next record begins. */
  int after() {
    return Math.min(at, limit);
  }

  /** The physical line on which the record begins. */
  long line() {
    return line;
  }

  /** The physical line on which the next record begins. */
  long nextLine() {
    return nextLine;
  }

  boolean spansLines() {
    return nextLine > line + 1;
  }

  int fields() {
    return fields;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  /** Whether the field holds doubled quotes that mean one. */
  boolean isDoubled(int field) {
    return quoted[field];
  }

  boolean isBroken() {
    return broken;
  }

  /** Whether it broke off because the bytes ended before its quotes were closed. */
  boolean isOpen() {
    return open;
  }

  /** Whether nothing stands on the line. */
  boolean isBlank() {
    return fields == 1 && start == end;
  }

  boolean holdsNul() {
    return nul;
  }

  boolean isAscii() {
    return ascii;
  }
}
