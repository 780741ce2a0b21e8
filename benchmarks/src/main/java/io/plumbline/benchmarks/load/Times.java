package io.plumbline.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured times, in milliseconds. */
final class Times {
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

  void add(long nanos) {
    millis.add(nanos / 1e6);
  }

  double percentile(int percent) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d times, median %.0f ms, p95 %.0f ms, p99 %.0f ms, worst %.0f ms",
        millis.size(),
        percentile(50),
        percentile(95),
        percentile(99),
        percentile(100));
  }
}
