package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.course.Note;
import org.jspecify.annotations.Nullable;

/**
 * Something planted that contradicts the record itself.
 *
 * @param stage the stage concerned; -1 for none
 * @param entry the entry that makes it; null where the others make it already
 */
record Oddity(Note.Code code, long time, int stage, @Nullable Entry entry) {}
