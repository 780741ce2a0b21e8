package io.plumbline.eventlog.store;

import io.plumbline.eventlog.row.Column;

/** One writer's dictionaries, one for each column. */
@SuppressWarnings("EnumOrdinal") // the places live no longer than one audit
final class Words {
  private static final int ROOM = 1 << 15;
  private static final int LONGEST = 96;
  private final Dictionary[] byColumn = new Dictionary[Column.values().length];

  Words() {
    for (Column column : Column.values()) {
      byColumn[column.ordinal()] = new Dictionary(isNumber(column) ? 0 : ROOM);
    }
  }

  /** What hardly ever comes again is never looked up. */
  private static boolean isNumber(Column column) {
    return column == Column.ID || column == Column.CASE || column == Column.CORRECTS;
  }

  /** The number of that word; {@link Dictionary#FULL} where it must be written out. */
  int numberOf(Column column, byte[] in, int from, int to) {
    boolean writtenOut = isNumber(column) || to - from > LONGEST;
    return writtenOut ? Dictionary.FULL : byColumn[column.ordinal()].numberOf(in, from, to);
  }

  String text(Column column, int number) {
    return byColumn[column.ordinal()].text(number);
  }
}
