package io.plumbline.eventlog.simulate;

/**
 * A stage gone through once.
 *
 * @param stage its position
 * @param time from its entering to its end
 * @param ending how it ended
 * @param noticedAt when the log shows that it ended: of a stage passed over only later
 */
record Visit(int stage, Stretch time, Ending ending, long noticedAt) {
  enum Ending {
    COMPLETED,
    SENT_BACK,
    PASSED_OVER,
    CASE_ENDED,
    OPEN
  }

  Visit(int stage, long from, long to, Ending ending) {
    this(stage, new Stretch(from, to), ending, to);
  }

  long from() {
    return time.from();
  }

  long to() {
    return time.to();
  }

  boolean isCompleted() {
    return ending == Ending.COMPLETED;
  }

  /** As a log that ends at that time shows it. */
  Visit seenAt(long end) {
    return noticedAt < end ? this : new Visit(stage, from(), Stretch.OPEN, Ending.OPEN);
  }
}
