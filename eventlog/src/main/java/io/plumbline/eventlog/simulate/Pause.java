package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.SuspensionGround;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of a case.
 *
 * @param time from its suspending to its resuming
 * @param ground null: none that the item knows
 * @param resumed whether the log says that it was resumed; else what ended it says so
 */
record Pause(Stretch time, @Nullable SuspensionGround ground, boolean resumed) {
  Pause seenAt(long end) {
    return time.to() < end
        ? this
        : new Pause(new Stretch(time.from(), Stretch.OPEN), ground, resumed);
  }
}
