package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.events.EventKind;

/**
 * A row of the log.
 *
 * @param of whose
 * @param number its number within the case, from 1
 * @param kind as what the row is written: a correction has the kind of a correction
 * @param entry what it says
 * @param recordedAt when it was recorded
 * @param corrects the number of the row that it corrects or retracts; 0 for none
 */
record Row(Opening of, int number, EventKind kind, Entry entry, long recordedAt, int corrects)
    implements Comparable<Row> {
  @Override
  public int compareTo(Row other) {
    int order = Long.compare(entry.time(), other.entry.time());
    if (order == 0) {
      order = Integer.compare(of.number(), other.of.number());
    }
    return order == 0 ? Integer.compare(number, other.number) : order;
  }
}
