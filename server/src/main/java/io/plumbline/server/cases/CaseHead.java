package io.plumbline.server.cases;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case beside its events.
 *
 * @param unitId the unit whose case it is; null where none is named
 * @param handler who handles it (经办人); null where nobody does yet
 * @param seq the number of its last event: a page shows the case as it was then
 */
record CaseHead(
    String caseId,
    String item,
    String applicant,
    @Nullable String unitId,
    String unit,
    @Nullable Handler handler,
    long seq) {

  /** Who handles a case. */
  record Handler(long id, String name) {}

  /** The handler's account; 0 where nobody handles it. */
  public long handlerId() {
    return handler == null ? 0 : handler.id();
  }

  public String handlerName() {
    return handler == null ? "" : handler.name();
  }
}
