package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.RowTaker;

/**
 * Some rows of a log that one thread reads.
 *
 * @param file the position of the log among those given
 */
public record Chunk(int file, Rows rows) {

  /** Something that hands its rows to a taker. */
  interface Rows {
    void readTo(RowTaker taker);
  }

  /** Hands the rows to that taker. */
  public void readTo(RowTaker taker) {
    rows.readTo(taker);
  }
}
