package io.plumbline.server.turns;

import io.plumbline.kernel.life.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a matter.
 *
 * @param life alert, order, complaint or accountability
 * @param matter its number
 * @param level notice, yellow, red or nothing
 * @param subject what it is about, in a few words; no personal data
 * @param enteredAt when the state was entered
 * @param dueOn the last day; null where the state has none
 */
public record Turn(
    String life,
    long matter,
    State state,
    String level,
    Whose whose,
    String subject,
    @Nullable String caseId,
    Instant enteredAt,
    @Nullable LocalDate dueOn) {}
