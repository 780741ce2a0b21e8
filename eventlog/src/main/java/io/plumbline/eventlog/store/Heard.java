package io.plumbline.eventlog.store;

import io.plumbline.kernel.events.CaseEvent;

/**
 * An event as it was heard, its item and stage still in the words of the log.
 *
 * @param file the position of its log among those given
 * @param line the line of that log
 * @param item the item that the row names; empty where it names none
 * @param event the event, its stage as the log's word
 */
public record Heard(int file, long line, String item, CaseEvent event) {
  /** The event at that stage. */
  public CaseEvent at(String stage) {
    return stage.equals(event.stage())
        ? event
        : new CaseEvent(
            event.id(), event.kind(), event.time(), stage, event.facts(), event.corrects());
  }
}
