package io.plumbline.server.docket;

import io.plumbline.kernel.events.CaseEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on record.
 *
 * @param claimedAt when its sender says that it was learned, where the server keeps its own time;
 *     null where the sender said nothing or is believed
 */
public record Recorded(CaseEvent event, @Nullable Instant claimedAt) {}
