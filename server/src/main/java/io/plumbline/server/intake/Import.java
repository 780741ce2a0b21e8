package io.plumbline.server.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of events that somebody brings in.
 *
 * @param history whether it is told as history: findings, but no alerts
 * @param accountId who brings it in
 * @param state how far it has come
 */
record Import(
    long id, String fileName, boolean history, long accountId, State state, Counts counts) {
  private static final Set<String> RUNNING = Set.of("reading", "taking");

  /**
   * How far an import has come.
   *
   * @param word ready, reading, taking, done, failed or cancelled
   * @param cursor where in the log it goes on
   * @param progress in percent
   * @param problem the words, Chinese and English, for what went wrong; empty: nothing
   */
  record State(
      String word,
      String cursor,
      int progress,
      Problem problem,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /** What went wrong. */
  record Problem(String zh, String en) {}

  /** What became of the rows. */
  record Counts(long total, long taken, long known, long refused, long bytes) {}

  public boolean running() {
    return RUNNING.contains(state.word());
  }

  public boolean is(String word) {
    return state.word().equals(word);
  }

  /** Whether it can be begun, or gone on with after it failed. */
  public boolean canStart() {
    return is("ready") || is("failed");
  }
}
