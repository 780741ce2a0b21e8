package io.plumbline.kernel.verdict;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Narrator;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.events.Amendments;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventOrder;
import io.plumbline.kernel.rules.Scene;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges cases: the same catalogue, calendar, events and times always give the same verdict, in
 * whatever order the events are heard, once or twice.
 */
public final class Judge {
  private final Catalogue catalogue;
  private final Clock.Terms terms;

  /** A judge by that catalogue and that calendar. */
  public Judge(Catalogue catalogue, WorkCalendar calendar) {
    this.catalogue = catalogue;
    this.terms =
        new Clock.Terms(
            calendar, catalogue.settings().zone(), catalogue.settings().ladder().notice());
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public WorkCalendar calendar() {
    return terms.calendar();
  }

  /**
   * The verdict on a case.
   *
   * @param asOf what happened later is not looked at, and clocks stand where they stood then
   * @param knownAt what was recorded later is not looked at
   * @throws NotInForceException where the catalogue has no version of the item for the case
   * @throws IllegalArgumentException where the case has no event
   */
  public Verdict judge(CaseFile file, Instant asOf, Instant knownAt) {
    Amendments.Standing record = Amendments.asKnownAt(file.events(), knownAt);
    Versions.Chosen chosen = new Versions(catalogue, file, record.events(), asOf).choose();
    List<String> stageIds = chosen.basis().item().stageIds();
    Course course = Narrator.tell(stageIds, zone(), taken(record.events(), stageIds, asOf));
    Ladder ladder = catalogue.settings().ladder();
    Scene scene = new Scene(course, terms, Moment.of(asOf, zone()), ladder.redAfterWorkingDays());
    Examination examination = new Examination(file.caseId(), chosen.basis(), scene);
    examination.examine(ladder, unknown(record, asOf));
    record.events().forEach(event -> examination.comesLater(event.time().at()));
    record.unknown().forEach(event -> examination.comesLater(event.time().recordedAt()));
    chosen.changesAt().ifPresent(examination::comesLater);
    return examination.verdict();
  }

  private ZoneId zone() {
    return terms.zone();
  }

  private List<Note> unknown(Amendments.Standing record, Instant asOf) {
    List<Note> notes = new ArrayList<>();
    for (CaseEvent event : record.unknown()) {
      Moment at = Moment.of(event.time().recordedAt(), zone());
      if (!at.at().isAfter(asOf)) {
        notes.add(new Note(Note.Code.UNKNOWN_CORRECTION, at, -1, event));
      }
    }
    return notes;
  }

  /** The events up to that instant in the order in which they are taken, none twice. */
  private List<CaseEvent> taken(List<CaseEvent> events, List<String> stageIds, Instant asOf) {
    EventOrder order = new EventOrder(zone(), stageIds);
    List<CaseEvent> sorted = new ArrayList<>(events.size());
    for (CaseEvent event : events) {
      if (!event.time().at().isAfter(asOf)) {
        sorted.add(event);
      }
    }
    sorted.sort(order);
    List<CaseEvent> taken = new ArrayList<>(sorted.size());
    for (CaseEvent event : sorted) {
      if (taken.isEmpty() || order.compare(taken.get(taken.size() - 1), event) != 0) {
        taken.add(event);
      }
    }
    return taken;
  }
}
