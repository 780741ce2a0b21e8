package io.plumbline.kernel.verdict;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.days.Clock;

/**
 * A clock of a case and the rule for which it runs.
 *
 * @param basis by what the case is judged
 * @param course what happened: what started the clock, and on what ground it stood still
 */
public record DueDate(PointRef point, Clock clock, Basis basis, Course course) {}
