package io.plumbline.server.supervision;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.SetClock;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import java.util.ArrayList;
import java.util.List;

/** What a test tells of one case of XK-01, event by event. */
public final class Story {
  static final Origin LIVE = new Origin(false, null, null, null);
  static final Origin HISTORY = new Origin(true, null, null, null);
  private final String caseId;
  private final String unit;
  private final List<Told> told = new ArrayList<>();

  public Story(String caseId) {
    this(caseId, "");
  }

  Story(String caseId, String unit) {
    this.caseId = caseId;
    this.unit = unit;
  }

  public Story event(EventKind kind, String stage, String at) {
    return event(kind, stage, at, "", "");
  }

  Story event(EventKind kind, String stage, String at, String reason, String corrects) {
    EventFacts facts = new EventFacts("", unit, "", List.of(), null, reason);
    EventId id = new EventId("t", caseId + "-" + (told.size() + 1));
    EventTime time = EventTime.at(SetClock.at(at));
    told.add(new Told(caseId, "XK-01", new CaseEvent(id, kind, time, stage, facts, corrects)));
    return this;
  }

  /** The id under which the event at that place, from 1, is known. */
  String id(int place) {
    return caseId + "-" + place;
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /** Tells all of it; what was told before is known already. */
  public List<Answer> tell(Docket docket) {
    return docket.take(told, LIVE);
  }
}
