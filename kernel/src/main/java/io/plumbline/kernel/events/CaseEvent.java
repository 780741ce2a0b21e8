package io.plumbline.kernel.events;

import io.plumbline.kernel.Text;

/**
 * One fact about a case.
 *
 * @param kind what kind of fact; of an event that was corrected, the kind of the first
 * @param stage the stage's id; empty where the event has none
 * @param corrects for {@link EventKind#CORRECT} and {@link EventKind#RETRACT} the id of an earlier
 *     event of the same source; else empty
 */
public record CaseEvent(
    EventId id, EventKind kind, EventTime time, String stage, EventFacts facts, String corrects) {

  /** Whether it has a number under which it can be corrected. */
  public boolean isNumbered() {
    return !id.id().isEmpty();
  }

  /** Whether it files that document, which logs name in Chinese or English. */
  public boolean files(Text document) {
    return kind == EventKind.DOCUMENT && document.isSaidBy(facts.document());
  }

  /** The fact as text: what tells apart two events that are alike in all that orders them. */
  String text() {
    return stage + '\u001f' + facts + '\u001f' + corrects + '\u001f' + time.recordedAt();
  }
}
