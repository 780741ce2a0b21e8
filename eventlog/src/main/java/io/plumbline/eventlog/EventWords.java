package io.plumbline.eventlog;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Refused;
import io.plumbline.eventlog.row.Row;
import io.plumbline.kernel.events.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words of the column {@code event}. */
final class EventWords {
  private static final EventKind[] KINDS = EventKind.values();
  private static final byte[][] CODES =
      Arrays.stream(KINDS)
          .map(kind -> kind.code().getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private EventWords() {}

  static EventKind kind(Row row) throws Refused {
    byte[] in = row.bytes(Column.EVENT);
    int from = row.from(Column.EVENT);
    int to = row.to(Column.EVENT);
    for (int i = 0; i < CODES.length; i++) {
      if (in[from] == CODES[i][0] && Arrays.equals(in, from, to, CODES[i], 0, CODES[i].length)) {
        return KINDS[i];
      }
    }
    String word = row.text(Column.EVENT);
    return EventKind.ofCode(word).orElseThrow(() -> new Refused(Column.EVENT, "event", word));
  }
}
