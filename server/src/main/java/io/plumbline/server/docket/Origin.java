package io.plumbline.server.docket;

import org.jspecify.annotations.Nullable;

/**
 * By whom events are told.
 *
 * @param history whether they are told as history: they make findings, but no alerts
 * @param accountId the person; null where it was no person
 * @param tokenId the system's token; null where it was no system
 * @param importId the import; null where it was none
 */
public record Origin(
    boolean history, @Nullable Long accountId, @Nullable Long tokenId, @Nullable Long importId) {
  /** Told by a person at a page. */
  public static Origin person(long accountId) {
    return new Origin(false, accountId, null, null);
  }

  /** Told by a business system. */
  public static Origin system(long tokenId) {
    return new Origin(false, null, tokenId, null);
  }

  /** Told by an import. */
  public static Origin imported(long accountId, long importId, boolean history) {
    return new Origin(history, accountId, null, importId);
  }
}
