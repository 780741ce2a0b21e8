package io.plumbline.kernel.course;

import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.CaseEvent;

/**
 * Something filed, recorded, decided or complained of.
 *
 * @param at when
 * @param stage the position of the stage that it names, or of the one that the case was in; -1
 *     before any
 * @param named whether the event itself names the stage
 * @param event the event
 * @param order its place among the case's events, from 1
 */
public record Fact(Moment at, int stage, boolean named, CaseEvent event, int order) {}
