package io.plumbline.server.browser;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.SetClock;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import java.util.ArrayList;
import java.util.List;

/** One case told event by event. */
public final class Cases {
  private final String caseId;
  private final String item;
  private final String unit;
  private final List<Told> told = new ArrayList<>();

  public Cases(String caseId, String item, String unit) {
    this.caseId = caseId;
    this.item = item;
    this.unit = unit;
  }

  public Cases open(String at, String applicant) {
    return event(EventKind.OPEN, "", at, new EventFacts(applicant, unit, "", List.of(), null, ""));
  }

  public Cases complete(String stage, String at, String by) {
    return event(EventKind.COMPLETE, stage, at, new EventFacts(by, unit, "", List.of(), null, ""));
  }

  public Cases document(String document, String at, String... signers) {
    return event(
        EventKind.DOCUMENT, "", at, new EventFacts("", unit, document, List.of(signers), null, ""));
  }

  public Cases plain(EventKind kind, String stage, String at, String reason) {
    return event(kind, stage, at, new EventFacts("", unit, "", List.of(), null, reason));
  }

  public Cases people(String stage, String at, String... people) {
    return event(
        EventKind.PEOPLE, stage, at, new EventFacts("", unit, "", List.of(people), null, ""));
  }

  private Cases event(EventKind kind, String stage, String at, EventFacts facts) {
    EventId id = new EventId("browser", caseId + "-" + (told.size() + 1));
    EventTime time = EventTime.at(SetClock.at(at));
    told.add(new Told(caseId, item, new CaseEvent(id, kind, time, stage, facts, "")));
    return this;
  }

  public void tell(Docket docket) {
    docket.take(told, new Origin(false, null, null, null));
  }
}
