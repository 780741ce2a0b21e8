package io.plumbline.server.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at all cases whose verdict changes by itself.
 *
 * @param server who looked
 * @param considered the cases that waited: judged and skipped together
 * @param problem what broke it off; null where nothing did
 */
public record Sweep(
    String server,
    Instant startedAt,
    Instant endedAt,
    int considered,
    int judged,
    Skipped skipped,
    @Nullable String problem) {

  /**
   * The cases left out, and why.
   *
   * @param busy somebody else had hold of them; the next sweep sees them again
   * @param settled somebody else judged them meanwhile
   * @param faulty they could not be judged; they are tried again later
   */
  public record Skipped(int busy, int settled, int faulty) {
    public int all() {
      return busy + settled + faulty;
    }
  }
}
