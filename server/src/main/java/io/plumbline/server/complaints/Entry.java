package io.plumbline.server.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something said or done in a complaint.
 *
 * @param name of the member of staff; null where it was the complainant or the server
 * @param party who spoke: complainant, supervisor, handler, server
 * @param open whether the complainant sees it
 */
record Entry(
    long id,
    LocalDate on,
    @Nullable String name,
    String party,
    String act,
    String text,
    boolean open) {}
