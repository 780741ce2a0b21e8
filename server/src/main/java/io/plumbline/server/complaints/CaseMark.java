package io.plumbline.server.complaints;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the case complained about that there was a complaint, so that the complaint points of its
 * chart fire at the stage where it stands: the kind and nothing else, and once.
 */
@Component
class CaseMark {
  static final String SOURCE = "plumbline/complaints";
  private final Docket docket;
  private final InstantSource clock;

  CaseMark(Docket docket, InstantSource clock) {
    this.docket = docket;
    this.clock = clock;
  }

  /** Tells it; a second time is known by the event's number and changes nothing. */
  void tell(Complaint complaint) {
    String caseId = complaint.about().caseId();
    if (caseId == null) {
      return;
    }
    String said = complaint.nature().kind().equals("report") ? "举报" : "投诉";
    CaseEvent event =
        new CaseEvent(
            new EventId(SOURCE, "complaint-" + complaint.id()),
            EventKind.COMPLAINT,
            EventTime.at(clock.instant()),
            "",
            new EventFacts("", "", "", List.of(), null, said),
            "");
    docket.take(List.of(new Told(caseId, "", event)), new Origin(false, null, null, null));
  }
}
