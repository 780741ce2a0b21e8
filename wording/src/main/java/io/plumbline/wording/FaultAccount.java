package io.plumbline.wording;

import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.events.CaseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What in the record contradicts it: a fault of the record, not yet of anybody. */
record FaultAccount(Phrases phrases, Subject subject, Note note) implements Account {
  @Override
  public String sentence() {
    CaseEvent event = note.event();
    return phrases.say(
        "finding.data." + note.code().code(),
        note.at().on(),
        subject.stage(),
        new EventWords(phrases, subject).what(event),
        event.facts().reason().isBlank()
            ? phrases.say("derivation.unnamed")
            : event.facts().reason().strip(),
        event.corrects().isBlank() ? phrases.say("derivation.unnamed") : event.corrects());
  }

  @Override
  public List<String> lines() {
    CaseEvent event = note.event();
    String from =
        phrases.say(
            "derivation.record-source", orNone(event.id().source()), orNone(event.id().id()));
    return List.of(
        phrases.say("derivation.record", new EventWords(phrases, subject).told(event)), from);
  }

  private String orNone(String words) {
    return words.isBlank() ? phrases.say("derivation.none") : words;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", note.code().code());
    data.put("record", Data.event(note.event(), phrases.zone()));
    return data;
  }
}
