package io.plumbline.eventlog.store;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Row;
import io.plumbline.kernel.events.EventId;
import java.nio.charset.StandardCharsets;

/** The hash of an event's number together with its source. */
final class Ids {
  private Ids() {}

  static long hash(Row row) {
    return Hashing.both(hash(row, Column.SOURCE), hash(row, Column.ID));
  }

  static long hash(EventId id) {
    return Hashing.both(hash(id.source()), hash(id.id()));
  }

  private static long hash(Row row, Column column) {
    return row.has(column)
        ? Hashing.of(row.bytes(column), row.from(column), row.to(column))
        : hash("");
  }

  private static long hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return Hashing.of(bytes, 0, bytes.length);
  }
}
