package io.plumbline.eventlog.row;

import java.util.Locale;
import java.util.Optional;

/** The columns of an event log. */
public enum Column {
  CASE,
  ITEM,
  EVENT,
  STAGE,
  TIME,
  RECORDED,
  ID,
  SOURCE,
  CORRECTS,
  ACTOR,
  UNIT,
  DOCUMENT,
  PEOPLE,
  AMOUNT,
  PERSONS,
  REASON,
  SEQ;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in a header, such as {@code recorded}. */
  public String code() {
    return code;
  }

  /** The column of that name; empty for one that the audit has no use for. */
  public static Optional<Column> named(String header) {
    for (Column column : values()) {
      if (column.code.equalsIgnoreCase(header.strip())) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
