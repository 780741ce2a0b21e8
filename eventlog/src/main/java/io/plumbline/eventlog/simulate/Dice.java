package io.plumbline.eventlog.simulate;

import java.util.List;

/**
 * The simulator's dice: the same seed throws the same numbers on every machine and every Java. That
 * is why they are written out here (SplitMix64) and not taken from the platform.
 */
final class Dice {
  private long state;

  /** The dice of one stream of that seed: a case, a day, a unit. */
  Dice(long seed, long stream) {
    state = mix(seed) ^ mix(stream * 0xD1B54A32D192ED03L + 1);
  }

  /** A number from 0 up to, and without, that bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from the one to the other, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** A number from the one to the other, both included. */
  long between(long least, long most) {
    return least + Long.remainderUnsigned(next(), most - least + 1);
  }

  /** True so many times in a thousand. */
  boolean perMille(int times) {
    return below(1000) < times;
  }

  /** True that share of times. */
  boolean share(double share) {
    return (next() >>> 11) < share * 0x1p53;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
