package io.plumbline.cli;

import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.days.WorkCalendar;

/** Which work calendar a call counts by: that of its catalogue. */
final class CalendarChoice {
  private CalendarChoice() {}

  static WorkCalendar of(Session session) {
    Reading reading = session.catalogue().reading();
    CatalogueDoor.usable(reading, session);
    return reading.calendar();
  }
}
