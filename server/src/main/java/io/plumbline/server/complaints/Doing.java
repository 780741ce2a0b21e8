package io.plumbline.server.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act in a complaint.
 *
 * @param ground the ground on which it is not accepted
 * @param handler who is to look into it; null where nobody was chosen
 * @param tellCase whether the case complained about is told now
 * @param version which standing was on the screen
 */
record Doing(
    String text,
    String ground,
    @Nullable Long handler,
    boolean tellCase,
    int version,
    List<Clean> files) {
  static final int LONGEST = 10_000;

  Doing {
    text = text.strip();
    ground = ground.strip();
    files = List.copyOf(files);
  }

  static Doing said(String text, int version) {
    return new Doing(text, "", null, false, version, List.of());
  }

  boolean isTooLong() {
    return text.length() > LONGEST || ground.length() > LONGEST;
  }

  /** Both, as they stand on the record. */
  String words() {
    return ground.isEmpty() ? text : text + "\n" + ground;
  }
}
