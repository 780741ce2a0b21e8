package io.plumbline.server.intake;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.docket.Recorded;
import io.plumbline.server.law.LateEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the interface shows it: the CloudEvent as which it could be told again. */
record EventView(ZoneId zone, LateEntry late) {

  Map<String, Object> of(String caseId, String item, Recorded recorded) {
    CaseEvent event = recorded.event();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("specversion", "1.0");
    view.put("type", "io.plumbline.case." + event.kind().code());
    put(view, "source", event.id().source());
    put(view, "id", event.id().id());
    view.put("subject", caseId);
    view.put("time", time(event));
    view.put("data", data(item, recorded));
    return view;
  }

  private String time(CaseEvent event) {
    var at = event.time().at().atZone(zone);
    return event.time().bareDate()
        ? at.toLocalDate().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  private Map<String, Object> data(String item, Recorded recorded) {
    CaseEvent event = recorded.event();
    EventFacts facts = event.facts();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("item", item);
    put(data, "stage", event.stage());
    learned(data, recorded);
    put(data, "corrects", event.corrects());
    put(data, "actor", facts.actor());
    put(data, "unit", facts.unit());
    put(data, "document", facts.document());
    if (!facts.people().isEmpty()) {
      data.put("people", facts.people());
    }
    sum(data, facts.sum());
    put(data, "reason", facts.reason());
    if (event.time().seq() != 0) {
      data.put("seq", event.time().seq());
    }
    return data;
  }

  private void learned(Map<String, Object> data, Recorded recorded) {
    EventTime time = recorded.event().time();
    data.put("recorded", moment(time.recordedAt()));
    Instant claimed = recorded.claimedAt();
    if (claimed != null) {
      data.put("claimedRecorded", moment(claimed));
    }
    late.workingDays(time.at(), time.recordedAt())
        .ifPresent(days -> data.put("lateWorkingDays", days));
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  private static void sum(Map<String, Object> data, EventFacts.@Nullable Sum sum) {
    BigDecimal yuan = sum == null ? null : sum.yuan();
    Integer persons = sum == null ? null : sum.persons();
    if (yuan != null) {
      data.put("amount", yuan.toPlainString());
    }
    if (persons != null) {
      data.put("persons", persons);
    }
  }

  private static void put(Map<String, Object> to, String name, String value) {
    if (!value.isEmpty()) {
      to.put(name, value);
    }
  }
}
