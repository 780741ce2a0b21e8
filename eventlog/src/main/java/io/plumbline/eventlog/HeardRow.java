package io.plumbline.eventlog;

import io.plumbline.kernel.events.CaseEvent;

/** A row of a log as it was heard: an event, or a refusal. */
public sealed interface HeardRow {

  /** The line on which the row begins, from 1. */
  long line();

  /**
   * A row that can be read.
   *
   * @param item the item that the row names; empty where it names none
   * @param event the event, its stage as the row's word
   */
  record Event(long line, String caseId, String item, CaseEvent event) implements HeardRow {}

  /** A row that cannot. */
  record Refused(Reject reject) implements HeardRow {
    @Override
    public long line() {
      return reject.line();
    }
  }
}
