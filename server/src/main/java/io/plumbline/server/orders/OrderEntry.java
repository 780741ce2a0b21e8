package io.plumbline.server.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order; it is never changed. */
record OrderEntry(Instant at, String who, Move move, Said said, List<FileLink> files) {
  OrderEntry {
    files = List.copyOf(files);
  }

  /** An act, by which part, and what it led from and to. */
  record Move(String act, String party, String from, String to) {}

  /**
   * What was said with it.
   *
   * @param dueOn the day that was set or asked for
   */
  record Said(String text, Finding finding, @Nullable LocalDate dueOn) {}

  /**
   * Whether the answer is true, and whether it is objective.
   *
   * @param choice truthful-objective, untruthful or not-objective; empty where nothing was said
   */
  record Finding(String choice, String truthfulGround, String objectiveGround) {
    static final Finding NONE = new Finding("", "", "");

    /** The grounds as one text; empty unless both are there. */
    String ground() {
      return truthfulGround.isBlank() || objectiveGround.isBlank()
          ? ""
          : truthfulGround + "\n" + objectiveGround;
    }
  }

  /** A file that came with it. */
  record FileLink(long id, String name) {}
}
