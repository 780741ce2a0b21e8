package io.plumbline.kernel.course;

import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.CaseEvent;

/**
 * Something in the record that contradicts it or cannot be: a finding of layer {@code data}.
 *
 * @param code what it is, such as {@code passed-over}
 * @param at when
 * @param stage the stage's position; -1 where none is concerned
 * @param event the event that shows it
 */
public record Note(Code code, Moment at, int stage, CaseEvent event) {

  /** What can be wrong with a record. */
  public enum Code {
    NOT_OPENED,
    BEFORE_OPEN,
    REPEATED_OPEN,
    STAGE_MISSING,
    PASSED_OVER,
    ALREADY_COMPLETED,
    RETURN_WITHOUT_EFFECT,
    REPEATED_SUSPEND,
    RESUME_WITHOUT_SUSPEND,
    ENDED_WHILE_SUSPENDED,
    GROUND_UNKNOWN,
    AFTER_END,
    AMOUNT_MISSING,
    PERSONS_MISSING,
    DOCUMENT_MISSING,
    UNKNOWN_CORRECTION;

    /** As findings write it, such as {@code passed-over}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
