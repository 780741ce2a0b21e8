package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;

/**
 * What a rule is shown: the case's course up to a moment, how days are counted, and how late is
 * very late.
 *
 * @param asOf the moment by which the case is judged
 * @param redAfter the ladder's working days past due after which a deadline turns red
 */
public record Scene(Course course, Clock.Terms terms, Moment asOf, int redAfter) {}
