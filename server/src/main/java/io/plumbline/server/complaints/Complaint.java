package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint or report as it is kept: never who made it, nor from where, nor at what minute. */
record Complaint(long id, Nature nature, About about, String text, Standing standing) {

  /**
   * What kind of thing it is.
   *
   * @param kind complaint or report
   * @param channel web, letter, telephone or visit
   * @param named whether the complainant said who they are
   */
  record Nature(String kind, String channel, boolean named, LocalDate filedOn) {}

  /**
   * What it is about, as far as the complainant knows; what is empty is not known.
   *
   * @param caseText the case's number as it was written
   * @param caseId the case, where there is one of that number
   */
  record About(
      String caseText,
      @Nullable String caseId,
      String item,
      @Nullable String unitId,
      String person) {}

  /**
   * Where it stands.
   *
   * @param since the day on which the state was entered
   * @param extended whether it was given thirty more days
   * @param caseTold whether the case complained about was told
   * @param hands whose it is
   */
  record Standing(
      ComplaintState state,
      LocalDate since,
      @Nullable LocalDate dueOn,
      boolean extended,
      boolean caseTold,
      Hands hands,
      int version) {}

  /** Who supervises and who handles it; null where nobody does yet. */
  record Hands(@Nullable Long supervisor, @Nullable Long handler) {}

  public ComplaintState state() {
    return standing.state();
  }

  boolean isOverdue(LocalDate today) {
    LocalDate due = standing.dueOn();
    return due != null && due.isBefore(today) && !state().isEnd();
  }
}
