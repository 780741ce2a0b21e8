package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.row.RowText;
import io.plumbline.kernel.Message;

/** The rows of a chunk of JSON lines: on each line an event, or an array of events. */
record JsonLines(ChunkReader.Bytes chunk) implements Chunk.Rows {
  @Override
  public void readTo(RowTaker taker) {
    CloudEvents events = new CloudEvents(taker);
    long line = chunk.line();
    int from = chunk.from();
    while (from < chunk.to()) {
      int to = lineEnd(from);
      readLine(events, taker, line, from, to);
      from = to + 1;
      line++;
    }
  }

  private void readLine(CloudEvents events, RowTaker taker, long line, int from, int to) {
    byte[] bytes = chunk.bytes();
    if (to - from > CsvRecords.LONGEST) {
      taker.refuse(line, "", Message.of("refusal.too-long"), RowText.of(bytes, from, to));
    } else if (!Utf8.isValid(bytes, from, to)) {
      taker.refuse(line, "", Utf8.reason(bytes, from, to), RowText.of(bytes, from, to));
    } else if (!isBlank(from, to)) {
      events.readLine(line, bytes, from, to);
    }
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < chunk.to() && chunk.bytes()[to] != '\n') {
      to++;
    }
    return to;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (chunk.bytes()[i] > ' ' || chunk.bytes()[i] < 0 || chunk.bytes()[i] == 0) {
        return false;
      }
    }
    return true;
  }
}
