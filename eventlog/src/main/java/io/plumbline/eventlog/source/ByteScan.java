package io.plumbline.eventlog.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time: every byte of a log passes here more than once. */
final class ByteScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  private ByteScan() {}

  /** How often that ASCII character stands between the two places. */
  static int count(char wanted, byte[] bytes, int from, int to) {
    long pattern = wanted * ONES;
    int count = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      count += Long.bitCount(marks((long) LONGS.get(bytes, i) ^ pattern));
    }
    for (; i < to; i++) {
      count += bytes[i] == wanted ? 1 : 0;
    }
    return count;
  }

  /** Whether that ASCII character stands between the two places. */
  static boolean holds(char wanted, byte[] bytes, int from, int to) {
    long pattern = wanted * ONES;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      if (marks((long) LONGS.get(bytes, i) ^ pattern) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The place of the first byte that is not ASCII; the end where all are. */
  static int afterAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to && ((long) LONGS.get(bytes, i) & ~LOW) == 0) {
      i += 8;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** The highest bit of each byte that is zero. */
  private static long marks(long eight) {
    return ~((eight & LOW) + LOW | eight | LOW);
  }
}
