package io.plumbline.kernel.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of time during which something goes on: a clock that runs, or a suspension.
 *
 * @param start when it began
 * @param stop when it ended; null while it goes on
 */
public record Run(Moment start, @Nullable Moment stop) {

  /** Whether it goes on when that date ends. */
  boolean goesOnAtEndOf(LocalDate on) {
    return !start.on().isAfter(on) && (stop == null || stop.on().isAfter(on));
  }

  /** These runs in order of time, those that touch or overlap made one. */
  public static List<Run> joined(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparing(run -> run.start().at()));
    List<Run> joined = new ArrayList<>();
    for (Run run : sorted) {
      Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || (last.stop != null && run.start.isAfter(last.stop))) {
        joined.add(run);
      } else if (last.stop != null && (run.stop == null || run.stop.isAfter(last.stop))) {
        joined.set(joined.size() - 1, new Run(last.start, run.stop));
      }
    }
    return joined;
  }
}
