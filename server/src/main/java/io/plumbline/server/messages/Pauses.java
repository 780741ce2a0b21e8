package io.plumbline.server.messages;

import java.time.Duration;
import java.util.List;

/** How long to wait before a message is tried again: ever longer, then never. */
final class Pauses {
  private static final List<Duration> ALL =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));
  private static final Duration LONGEST = Duration.ofHours(24);

  private Pauses() {}

  /** Whether it is given up after that many tries. */
  static boolean isLast(int tries) {
    return tries > ALL.size();
  }

  /** The pause after that many tries, and not shorter than the other side asks for. */
  static Duration after(int tries, Duration asked) {
    Duration own = ALL.get(Math.min(Math.max(tries, 1), ALL.size()) - 1);
    Duration longer = asked.compareTo(own) > 0 ? asked : own;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
