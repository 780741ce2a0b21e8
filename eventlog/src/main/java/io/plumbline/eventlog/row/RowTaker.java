package io.plumbline.eventlog.row;

import io.plumbline.kernel.Message;

/** Whoever takes the rows of a log one by one. */
public interface RowTaker {

  /** Takes a row; it is used again for the next one. */
  void take(Row row);

  /** Hears that something at that line cannot be read as a row. */
  void refuse(long line, String column, Message reason, String text);
}
