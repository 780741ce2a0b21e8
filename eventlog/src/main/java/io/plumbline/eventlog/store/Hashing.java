package io.plumbline.eventlog.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A 64-bit hash of some bytes, good enough that two words hardly ever share one. */
final class Hashing {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

  private Hashing() {}

  static long of(byte[] bytes, int from, int to) {
    long hash = (to - from) * PRIME;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = mixed(hash, (long) LONGS.get(bytes, i));
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = rest << 8 | (bytes[i] & 0xFF);
    }
    return finished(mixed(hash, rest));
  }

  /** The hash of two words of which these are the hashes. */
  static long both(long first, long second) {
    return finished(mixed(first * PRIME, second));
  }

  private static long mixed(long hash, long more) {
    long product = (more + OTHER) * PRIME;
    return Long.rotateLeft((hash ^ product ^ product >>> 29) * OTHER, 31);
  }

  private static long finished(long hash) {
    long h = (hash ^ hash >>> 32) * OTHER;
    h = (h ^ h >>> 29) * PRIME;
    return h ^ h >>> 32;
  }
}
