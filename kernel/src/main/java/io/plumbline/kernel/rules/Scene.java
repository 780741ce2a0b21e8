package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;

/**
 * What a rule is shown: the case's course up to a moment, and how days are counted.
 *
 * @param asOf the moment by which the case is judged
 */
public record Scene(Course course, Clock.Terms terms, Moment asOf) {}
