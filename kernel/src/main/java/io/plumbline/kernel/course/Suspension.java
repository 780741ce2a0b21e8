package io.plumbline.kernel.course;

import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.events.CaseEvent;

/**
 * A suspension of the case (中止): every counted clock stands still.
 *
 * @param run from the suspending to the resuming
 * @param event the event that suspended it, with ground, document and who approved it
 */
public record Suspension(Run run, CaseEvent event) {
  /** Its ground as written. */
  public String ground() {
    return event.facts().reason().strip();
  }
}
