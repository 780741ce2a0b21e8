package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.RowTaker;

/** A log that is one array of events (a CloudEvents batch). */
record JsonArrayRows(byte[] bytes) implements Chunk.Rows {
  @Override
  public void readTo(RowTaker taker) {
    new CloudEvents(taker).readBatch(bytes);
  }
}
