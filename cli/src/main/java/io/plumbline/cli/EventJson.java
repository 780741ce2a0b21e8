package io.plumbline.cli;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case's event as JSON, in the words of event logs. */
final class EventJson {
  private EventJson() {}

  static Map<String, Object> of(CaseEvent event, EventPhrases phrases) {
    EventFacts facts = event.facts();
    Fields fields =
        new Fields()
            .put("event", event.kind().code())
            .put("stage", word(event.stage()))
            .put("time", phrases.offset(event.time().at()))
            .put("recorded", phrases.offset(event.time().recordedAt()))
            .put("id", word(event.id().id()))
            .put("source", word(event.id().source()))
            .put("actor", word(facts.actor()))
            .put("unit", word(facts.unit()))
            .put("document", word(facts.document()))
            .put("people", facts.people())
            .put("reason", word(facts.reason()));
    EventFacts.Sum sum = facts.sum();
    if (sum != null) {
      fields.put("amount", sum.yuan() == null ? null : (Object) sum.yuan().toPlainString());
      fields.put("persons", (Object) sum.persons());
    }
    return fields.map();
  }

  private static @Nullable Object word(String word) {
    return word.isEmpty() ? null : word;
  }
}
