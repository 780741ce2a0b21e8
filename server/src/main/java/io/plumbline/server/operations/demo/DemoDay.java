package io.plumbline.server.operations.demo;

import io.plumbline.kernel.days.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day on which the demo is looked at, and times in office hours around it.
 *
 * @param day today, or the next working day where nobody works today
 * @param now nothing has happened later than this
 */
record DemoDay(WorkCalendar calendar, ZoneId zone, LocalDate day, Instant now) {
  static DemoDay at(Instant now, ZoneId zone, WorkCalendar calendar) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new DemoDay(calendar, zone, calendar.workingDayFrom(today), now);
  }

  /** That time so many working days before; what would lie ahead happened a working day earlier. */
  Instant back(int workingDays, String time) {
    LocalDate on = day;
    for (int i = 0; i < workingDays; i++) {
      on = calendar.workingDayBefore(on);
    }
    Instant at = on.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    return at.isBefore(now) ? at : back(workingDays + 1, time);
  }
}
