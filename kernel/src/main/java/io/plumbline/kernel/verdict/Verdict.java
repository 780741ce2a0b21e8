package io.plumbline.kernel.verdict;

import io.plumbline.kernel.course.Course;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a case comes to at a moment.
 *
 * @param basis by what it was judged
 * @param course what happened
 * @param findings in {@link Finding#ORDER}
 * @param dueDates every clock that started, whether it runs or not
 * @param rungs every rung reached, notices too
 * @param nextLook the next instant at which the verdict changes by itself: a notice, a breach, a
 *     higher level, an event dated later. Only how late an open finding is grows in between.
 */
public record Verdict(
    Basis basis,
    Course course,
    List<Finding> findings,
    List<DueDate> dueDates,
    List<Rung> rungs,
    Optional<Instant> nextLook) {
  public Verdict {
    findings = List.copyOf(findings);
    dueDates = List.copyOf(dueDates);
    rungs = List.copyOf(rungs);
  }
}
