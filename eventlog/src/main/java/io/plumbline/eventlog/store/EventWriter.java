package io.plumbline.eventlog.store;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.TimeReader;
import io.plumbline.kernel.events.EventKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that one thread reads into the store, each as a few bytes: its length, the case,
 * the place in the logs, kind and times, then what else it says.
 */
@SuppressWarnings("EnumOrdinal") // the numbers live no longer than one audit
public final class EventWriter {
  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 15;

  private static final Column[] COLUMNS = Column.values();

  /** Those that are not kept in the dictionaries or written out as they stand. */
  private static final int APART =
      bit(Column.CASE) | bit(Column.EVENT) | bit(Column.TIME) | bit(Column.RECORDED);

  private final EventStore store;
  private final IdLedger ledger;
  private final Words words = new Words();
  private final byte[][] blocks = new byte[EventStore.PARTS][];
  private final int[] filled = new int[EventStore.PARTS];
  private final Bytes out = new Bytes();

  EventWriter(EventStore store, IdLedger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** Writes a row; {@code recorded} is null where it was learned when it happened. */
  public void write(
      Row row, int file, EventKind kind, TimeReader time, @Nullable TimeReader recorded) {
    out.clear();
    out.number(kind.ordinal() << 2 | (time.isBareDate() ? 2 : 0) | (recorded == null ? 0 : 1));
    moment(time);
    if (recorded != null) {
      moment(recorded);
    }
    out.number(file);
    out.number(row.line());
    words(row);
    long caseHash = Hashing.of(row.bytes(Column.CASE), row.from(Column.CASE), row.to(Column.CASE));
    note(row, caseHash);
    append(EventStore.partOf(caseHash), row);
  }

  private void moment(TimeReader time) {
    out.number(time.epochSecond() << 1 | (time.nano() == 0 ? 0 : 1));
    if (time.nano() != 0) {
      out.number(time.nano());
    }
  }

  private static int bit(Column column) {
    return 1 << column.ordinal();
  }

  private void words(Row row) {
    int columns = row.filled() & ~APART;
    out.number(columns);
    for (int rest = columns; rest != 0; rest &= rest - 1) {
      word(row, COLUMNS[Integer.numberOfTrailingZeros(rest)]);
    }
  }

  private void word(Row row, Column column) {
    byte[] in = row.bytes(column);
    int from = row.from(column);
    int to = row.to(column);
    int number = words.numberOf(column, in, from, to);
    if (number == Dictionary.FULL) {
      out.number((long) (to - from) << 1);
      out.bytes(in, from, to);
    } else {
      out.number((long) number << 1 | 1);
    }
  }

  private void note(Row row, long caseHash) {
    if (row.has(Column.ID)) {
      ledger.note(Ids.hash(row), caseHash);
    }
  }

  /** Puts the length, the case and what was written so far behind the events of that part. */
  private void append(int part, Row row) {
    int caseLength = row.to(Column.CASE) - row.from(Column.CASE);
    int body = Bytes.size(caseLength) + caseLength + out.length();
    byte[] block = room(part, Bytes.size(body) + body);
    int at = Bytes.number(block, filled[part], body);
    at = Bytes.number(block, at, caseLength);
    System.arraycopy(row.bytes(Column.CASE), row.from(Column.CASE), block, at, caseLength);
    System.arraycopy(out.array(), 0, block, at + caseLength, out.length());
    filled[part] = at + caseLength + out.length();
  }

  private byte[] room(int part, int length) {
    byte[] block = blocks[part];
    if (block != null && filled[part] + length <= block.length) {
      return block;
    }
    int before = block == null ? SMALLEST / 2 : block.length;
    flush(part);
    byte[] fresh = new byte[Math.max(length, Math.min(LARGEST, before * 2))];
    blocks[part] = fresh;
    return fresh;
  }

  private void flush(int part) {
    byte[] block = blocks[part];
    if (block != null) {
      boolean mostlyFull = filled[part] > block.length / 2;
      store.add(
          part,
          new Block(mostlyFull ? block : Arrays.copyOf(block, filled[part]), filled[part], words));
    }
    filled[part] = 0;
  }

  /** Gives the store what is still held back. */
  public void finish() {
    for (int part = 0; part < EventStore.PARTS; part++) {
      flush(part);
      blocks[part] = null;
    }
  }
}
