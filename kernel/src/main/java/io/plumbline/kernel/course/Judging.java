package io.plumbline.kernel.course;

import io.plumbline.kernel.days.Moment;

/**
 * A moment at which what a stage asks for must be there.
 *
 * @param at when
 * @param cause why then
 * @param order the place among the case's events, from 1, of the one that brings it
 */
public record Judging(Moment at, Cause cause, int order) {
  /** Why a stage is judged. */
  public enum Cause {
    COMPLETED,
    PASSED_OVER,
    CLOSED,
    MARKED_MAJOR
  }
}
