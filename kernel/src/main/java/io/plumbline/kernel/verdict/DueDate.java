package io.plumbline.kernel.verdict;

import io.plumbline.kernel.days.Clock;

/** A clock of a case and the rule for which it runs. */
public record DueDate(PointRef point, Clock clock) {}
