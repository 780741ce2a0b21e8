package io.plumbline.eventlog.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time by the clock on the wall.
 *
 * @param to its end; {@link #OPEN} while it goes on
 */
record Stretch(long from, long to) {
  static final long OPEN = Long.MAX_VALUE;

  int firstDay() {
    return OfficeDays.dayOf(from);
  }

  int lastDay() {
    return isOpen() ? Integer.MAX_VALUE : OfficeDays.dayOf(to);
  }

  boolean isOpen() {
    return to == OPEN;
  }

  boolean goesOnAtEndOf(int day) {
    return firstDay() <= day && lastDay() > day;
  }

  /** Stretches in order of time, those that touch made one. */
  static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>(stretches.size());
    for (Stretch next : stretches) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).to >= next.from) {
        joined.set(
            last, new Stretch(joined.get(last).from, Math.max(joined.get(last).to, next.to)));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
