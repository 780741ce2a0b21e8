package io.plumbline.wording;

import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.events.CaseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A complaint: that there is one, not that it is right. */
record ComplaintAccount(Phrases phrases, Subject subject, Fact complaint) implements Account {
  @Override
  public String sentence() {
    boolean known = !subject.point().stage().isEmpty();
    return known
        ? phrases.say("finding.complaint.stage", complaint.at().on(), subject.stage())
        : phrases.say("finding.complaint.case", complaint.at().on());
  }

  @Override
  public List<String> lines() {
    CaseEvent event = complaint.event();
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("derivation.complaint", new EventWords(phrases, subject).told(event)));
    lines.add(
        phrases.say(
            complaint.named() ? "derivation.complaint-named" : "derivation.complaint-current",
            subject.stage()));
    String reason = event.facts().reason().strip();
    lines.add(
        reason.isEmpty()
            ? phrases.say("derivation.complaint-silent")
            : phrases.say("derivation.complaint-text", reason));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("complaint", Data.event(complaint.event(), phrases.zone()));
    data.put("stage_named", complaint.named());
    return data;
  }
}
