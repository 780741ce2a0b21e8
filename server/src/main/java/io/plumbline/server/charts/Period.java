package io.plumbline.server.charts;

import java.time.LocalDate;
import java.util.List;

/** How far back a chart counts findings. */
enum Period {
  MONTH(30),
  QUARTER(90),
  YEAR(365);

  static final List<Period> ALL = List.of(values());
  private final int days;

  Period(int days) {
    this.days = days;
  }

  LocalDate before(LocalDate today) {
    return today.minusDays(days);
  }

  /** The period of that number of days, else a year. */
  static Period of(int days) {
    return ALL.stream().filter(one -> one.days == days).findFirst().orElse(YEAR);
  }

  public int getDays() {
    return days;
  }
}
