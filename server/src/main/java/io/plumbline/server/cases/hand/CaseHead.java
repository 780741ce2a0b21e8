package io.plumbline.server.cases.hand;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is kept of a case beside its events.
 *
 * @param unitId the unit whose case it is; null where none is named
 * @param handler who handles it (经办人); null where nobody does yet
 * @param seq the number of its last event: a page shows the case as it was then
 */
public record CaseHead(
    String caseId,
    String item,
    String applicant,
    @Nullable String unitId,
    String unit,
    @Nullable Handler handler,
    long seq) {

  /** Who handles a case. */
  public record Handler(long id, String name) {}

  /** The handler's account; 0 where nobody handles it. */
  public long handlerId() {
    return handler == null ? 0 : handler.id();
  }

  public String handlerName() {
    return handler == null ? "" : handler.name();
  }

  /** Where the page of that case is. */
  public static String address(String id) {
    return UriComponentsBuilder.fromPath("/cases/{id}").encode().buildAndExpand(id).toUriString();
  }
}
