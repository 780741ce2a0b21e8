package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventKind;

/**
 * Something that happened to a case.
 *
 * @param stage the position of the stage that it names; -1 for none
 * @param time seconds by the clock on the wall
 */
record Entry(EventKind kind, int stage, long time, EventFacts facts) {
  Entry at(long other) {
    return new Entry(kind, stage, other, facts);
  }

  Entry saying(EventFacts other) {
    return new Entry(kind, stage, time, other);
  }
}
