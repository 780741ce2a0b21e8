package io.plumbline.kernel.verdict;

import java.time.LocalDate;

/** The catalogue has no version of the item in force on the day by which a case is to be judged. */
public final class NotInForceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient LocalDate on;

  NotInForceException(String itemCode, LocalDate on) {
    super("Expected a version of " + itemCode + " in force on " + on + ", but there is none.");
    this.on = on;
  }

  /** The day. */
  public LocalDate on() {
    return on;
  }
}
