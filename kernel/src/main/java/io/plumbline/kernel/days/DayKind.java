package io.plumbline.kernel.days;

/** What the work calendar says of a date. */
public enum DayKind {
  /** An ordinary working day. */
  WORKING(true),
  /** A weekend day. */
  REST(false),
  /** A rest day by announcement (法定节假日及调休放假). */
  HOLIDAY(false),
  /** A weekend day worked instead (调休上班). */
  MAKE_UP(true);

  private final boolean worked;

  DayKind(boolean worked) {
    this.worked = worked;
  }

  /** Whether the bureau works on such a day. */
  public boolean isWorked() {
    return worked;
  }
}
