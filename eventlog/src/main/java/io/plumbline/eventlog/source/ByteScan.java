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

  /** Eight bytes from that place on. */
  static long eight(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Whether one of eight bytes is that ASCII character. */
  static boolean holds(char wanted, long eight) {
    long zeros = eight ^ wanted * ONES;
    return (zeros - ONES & ~zeros & ~LOW) != 0;
  }

  /** Whether all of eight bytes are ASCII. */
  static boolean isAscii(long eight) {
    return (eight & ~LOW) == 0;
  }

  /** The highest bit of each of eight bytes that is a comma or a line end. */
  static long fieldEnds(long eight) {
    return marks(eight ^ ',' * ONES) | marks(eight ^ '\n' * ONES);
  }

  /** The place of the first byte that is not ASCII; the end where all are. */
  static int afterAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long beyond = eight(bytes, i) & ~LOW;
      if (beyond != 0) {
        return i + (Long.numberOfTrailingZeros(beyond) >> 3);
      }
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
