package io.plumbline.kernel.course;

/**
 * The stages that a control point covers, by position from 0.
 *
 * @param first the first stage's position
 * @param last the last stage's position; not before the first
 */
public record StageSpan(int first, int last) {
  public StageSpan {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "Expected a span of stages, but found " + first + " to " + last);
    }
  }

  /** Whether that stage lies in the span. */
  public boolean holds(int stage) {
    return first <= stage && stage <= last;
  }
}
