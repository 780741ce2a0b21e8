package io.plumbline.server.orders;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.server.law.LawInForce;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days as this bureau counts them. */
@Component
class BureauDays {
  private static final List<Integer> OFFERED = List.of(3, 5, 10);
  private final LawInForce law;
  private final InstantSource clock;

  BureauDays(LawInForce law, InstantSource clock) {
    this.law = law;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
  }

  boolean isWorkingDay(LocalDate on) {
    return calendar().isWorkingDay(on);
  }

  /**
   * A day that a page offers.
   *
   * @param number the how manieth working day from today
   */
  record Offered(int number, LocalDate on) {}

  /** The third, fifth and tenth working day from today. */
  List<Offered> offered() {
    return OFFERED.stream()
        .map(n -> new Offered(n, calendar().workingDayAfter(today(), n)))
        .toList();
  }

  /** The day that somebody wrote; empty where it is none. */
  static Optional<LocalDate> read(String day) {
    try {
      return Optional.of(LocalDate.parse(day.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private WorkCalendar calendar() {
    return law.now().judge().calendar();
  }
}
