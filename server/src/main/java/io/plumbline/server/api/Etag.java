package io.plumbline.server.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of something that is edited, as HTTP names it. */
public final class Etag {
  private Etag() {}

  /** The header's value for that version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets an edit through only if it was made on that version.
   *
   * @param ifMatch the header If-Match; null where it was not sent
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ApiProblem.of(HttpStatus.PRECONDITION_REQUIRED, "no-version");
    }
    if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(of(version))) {
      throw ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "changed");
    }
  }
}
