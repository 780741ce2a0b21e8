package io.plumbline.kernel.verdict;

import io.plumbline.kernel.catalogue.Level;
import java.time.Instant;

/**
 * A rung of the ladder that a rule reached: what an alert is made of. Each fires once per clock.
 *
 * @param at the instant at which it was reached
 */
public record Rung(PointRef point, Level level, Instant at) {}
