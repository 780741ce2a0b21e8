package io.plumbline.eventlog.store;

import io.plumbline.eventlog.row.Column;
import java.util.ArrayList;
import java.util.List;

/** One writer's dictionaries, one for each column. */
@SuppressWarnings("EnumOrdinal") // the places live no longer than one audit
final class Words {
  private static final int ROOM = 1 << 15;
  private static final int LONGEST = 96;
  private final List<Dictionary> byColumn = new ArrayList<>();

  Words() {
    for (Column column : Column.values()) {
      byColumn.add(new Dictionary(isNumber(column) ? 0 : ROOM));
    }
  }

  /** What hardly ever comes again is never looked up. */
  private static boolean isNumber(Column column) {
    return column == Column.ID || column == Column.CASE || column == Column.CORRECTS;
  }

  /** The number of that word; {@link Dictionary#FULL} where it must be written out. */
  int numberOf(Column column, byte[] in, int from, int to) {
    boolean writtenOut = isNumber(column) || to - from > LONGEST;
    return writtenOut ? Dictionary.FULL : byColumn.get(column.ordinal()).numberOf(in, from, to);
  }

  String text(Column column, int number) {
    return byColumn.get(column.ordinal()).text(number);
  }
}
