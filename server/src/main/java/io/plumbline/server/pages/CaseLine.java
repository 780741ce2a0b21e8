package io.plumbline.server.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case on the workbench: which it is, what is expected and by when.
 *
 * @param which its number, item and applicant
 * @param expected what is to be done next
 * @param dueOn the last day for it; null where no clock runs
 * @param left how much time is left, in words
 * @param lamp how it is lit: {@code notice} due today, {@code red} over; empty where all is well
 */
record CaseLine(Which which, String expected, @Nullable LocalDate dueOn, String left, String lamp) {

  /** Which case a line is about. */
  record Which(String caseId, String item, String applicant) {}
}
