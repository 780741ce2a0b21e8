package io.plumbline.server.handling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with an alert, as the form says it; what was not filled in is null.
 *
 * @param act the code of an act of {@link io.plumbline.kernel.life.AlertLife}
 * @param version the alert's version that was on the screen
 * @param screen the digest of what was on the screen
 * @param choice a class from a list
 * @param evidence documents of the case that show it, by number
 * @param accounted none or due: whether somebody is to be held accountable
 * @param person who is to answer, where somebody is named
 */
record Wish(
    String act,
    int version,
    @Nullable String screen,
    @Nullable String text,
    @Nullable String ground,
    @Nullable String choice,
    @Nullable LocalDate dueOn,
    @Nullable List<Long> evidence,
    @Nullable String accounted,
    @Nullable Long person) {
  static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  List<Long> shown() {
    return evidence == null ? List.of() : evidence;
  }
}
