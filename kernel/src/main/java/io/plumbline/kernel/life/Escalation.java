package io.plumbline.kernel.life;

import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is told, and when, that a matter's due date has passed: one rung after the other, each once,
 * and never on a rest day.
 *
 * @param rungs in the order of their days
 */
public record Escalation(List<Rung> rungs) {
  public Escalation {
    rungs = List.copyOf(rungs);
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).workingDaysPast() < rungs.get(i - 1).workingDaysPast()) {
        throw new IllegalArgumentException(
            "Expected rungs in the order of their days, but found " + rungs);
      }
    }
  }

  /**
   * One rung.
   *
   * @param workingDaysPast on which working day after the due date; from 1
   * @param to who is told
   */
  public record Rung(int workingDaysPast, Addressee to) {
    public Rung {
      if (workingDaysPast < 1) {
        throw new IllegalArgumentException(
            "Expected a working day from 1, but found " + workingDaysPast);
      }
    }
  }

  /** Who may be told. */
  public enum Addressee {
    SECTION_CHIEF,
    DEPUTY_DIRECTOR,
    INSPECTOR,
    ADMINISTRATOR
  }

  /**
   * A rung and its day.
   *
   * @param number from 1
   */
  public record Due(int number, Rung rung, LocalDate on) {}

  /** The rungs after that many were climbed, whose day has come; none on a rest day. */
  public List<Due> due(LocalDate dueOn, int climbed, LocalDate today, WorkCalendar calendar) {
    List<Due> due = new ArrayList<>();
    for (int i = climbed; i < rungs.size() && calendar.isWorkingDay(today); i++) {
      LocalDate on = calendar.workingDayAfter(dueOn, rungs.get(i).workingDaysPast());
      if (!on.isAfter(today)) {
        due.add(new Due(i + 1, rungs.get(i), on));
      }
    }
    return due;
  }
}
