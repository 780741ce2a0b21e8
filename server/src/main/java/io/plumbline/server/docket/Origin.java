package io.plumbline.server.docket;

import org.jspecify.annotations.Nullable;

/**
 * By whom events are told.
 *
 * @param history whether they are told as history: they make findings, but no alerts
 * @param accountId the person; null where it was no person
 * @param tokenId the system's token; null where it was no system
 * @param importId the import; null where it was none
 * @param unitId the unit of new cases for which the teller names none; null: they have none
 */
public record Origin(
    boolean history,
    @Nullable Long accountId,
    @Nullable Long tokenId,
    @Nullable Long importId,
    @Nullable String unitId) {
  /** Told by somebody who speaks for no unit of their own. */
  public Origin(
      boolean history, @Nullable Long accountId, @Nullable Long tokenId, @Nullable Long importId) {
    this(history, accountId, tokenId, importId, null);
  }

  /** Told by a person at a page. */
  public static Origin person(long accountId) {
    return new Origin(false, accountId, null, null);
  }

  /** Told by a business system. */
  public static Origin system(long tokenId) {
    return new Origin(false, null, tokenId, null);
  }

  /** The same for a unit. */
  public Origin of(@Nullable String unit) {
    return new Origin(history, accountId, tokenId, importId, unit);
  }

  /** Told by an import. */
  public static Origin imported(long accountId, long importId, boolean history) {
    return new Origin(history, accountId, null, importId);
  }
}
