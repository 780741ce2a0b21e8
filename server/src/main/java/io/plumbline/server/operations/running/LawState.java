package io.plumbline.server.operations.running;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.server.law.Law;
import java.time.LocalDate;

/**
 * By what cases are judged.
 *
 * @param items how many power items, each counted once
 * @param lastYear the last year whose rest days are announced; 0 where none ever need be
 * @param yearMissing a year within the next three months that is not announced; 0 for none
 */
record LawState(long items, int warnings, int lastYear, int yearMissing) {
  private static final int MONTHS_AHEAD = 3;

  static LawState of(Law law, LocalDate today) {
    WorkCalendar calendar = law.judge().calendar();
    LocalDate soon = today.plusMonths(MONTHS_AHEAD);
    return new LawState(
        law.catalogue().items().stream().map(PowerItem::code).distinct().count(),
        law.reading().problems().size(),
        calendar.lastAnnouncedYear().orElse(0),
        calendar.isAnnounced(soon) ? 0 : soon.getYear());
  }
}
