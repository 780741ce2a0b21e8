package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.RowTaker;

/** Events that come in one piece, not as a file: a CloudEvent, or an array of them (a batch). */
public record EventBody(byte[] bytes) {

  /** Hands each event to that taker, in their order. */
  public void readTo(RowTaker taker) {
    new CloudEvents(taker).readBatch(bytes);
  }
}
