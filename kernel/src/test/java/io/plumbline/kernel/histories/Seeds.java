package io.plumbline.kernel.histories;

import java.util.function.LongConsumer;

/** Runs a promise over many seeds and names the one that fails. */
final class Seeds {
  private static final boolean LONG = Boolean.getBoolean("plumbline.long");

  private Seeds() {}

  /** So many seeds, or twenty times as many with {@code -Dplumbline.long=true}. */
  static void each(int count, LongConsumer promise) {
    for (long seed = 0; seed < (LONG ? 20L * count : count); seed++) {
      try {
        promise.accept(seed);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
  }
}
