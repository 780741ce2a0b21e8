package io.plumbline.server.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Bounds how often something happens, for everybody together: a bucket that holds some and fills
 * again. It knows nobody's address, so that nobody is shut out with their neighbours.
 */
final class Bucket {
  private final int most;
  private final Duration every;
  private final InstantSource clock;
  private double level;
  private Instant filledAt;

  Bucket(int most, Duration every, InstantSource clock) {
    this.most = most;
    this.every = every;
    this.clock = clock;
    this.level = most;
    this.filledAt = clock.instant();
  }

  /** Takes one; where there is none, how long to wait for the next. */
  synchronized Optional<Duration> take() {
    fill();
    if (level >= 1) {
      level--;
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis((long) Math.ceil((1 - level) * every.toMillis())));
  }

  /** A clock that was set back says nothing of what passed: the bucket begins anew. */
  private void fill() {
    Instant now = clock.instant();
    double fresh =
        now.isBefore(filledAt)
            ? most
            : (double) Duration.between(filledAt, now).toMillis() / every.toMillis();
    level = Math.min(most, level + fresh);
    filledAt = now;
  }
}
