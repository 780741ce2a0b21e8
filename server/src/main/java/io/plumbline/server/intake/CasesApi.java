package io.plumbline.server.intake;

import io.plumbline.kernel.events.EventOrder;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Etag;
import io.plumbline.server.api.Slice;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Recorded;
import io.plumbline.server.law.LateEntry;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and their events for other systems. */
@RestController
@Tag(name = "cases")
class CasesApi {
  private final CaseViews cases;
  private final Docket docket;
  private final LawInForce law;
  private final LateEntry late;
  private final Sights sights;

  CasesApi(CaseViews cases, Docket docket, LawInForce law, LateEntry late, Sights sights) {
    this.late = late;
    this.cases = cases;
    this.docket = docket;
    this.law = law;
    this.sights = sights;
  }

  /**
   * What is asked of the list of cases.
   *
   * @param item the item's code
   * @param unit the unit's id
   * @param stage the stage's id
   * @param state open or ended
   * @param level none, notice, yellow or red
   */
  record Wish(
      @Parameter(example = "XK-01") @Nullable String item,
      @Nullable String unit,
      @Nullable String stage,
      @Parameter(example = "open") @Nullable String state,
      @Parameter(example = "red") @Nullable String level) {}

  @Operation(
      summary = "List cases by number",
      description = "Lists go on at the address in “next”; the end has none.")
  @GetMapping(path = "/api/cases", produces = "application/json")
  Slice<CaseView> list(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @org.springdoc.core.annotations.ParameterObject Wish wish,
      @RequestParam(defaultValue = "" + Slice.USUAL) int limit,
      @RequestParam(defaultValue = "") String after) {
    int most = Slice.limit(limit);
    Query query =
        new Query(sights.of(who))
            .and("c.item = :item", "item", wish.item())
            .and("c.unit_id = :unit", "unit", wish.unit())
            .and("c.stage = :stage", "stage", wish.stage())
            .and("c.level = :level", "level", Levels.read(wish.level()))
            .and("c.case_id > :after", "after", Slice.read(after));
    state(query, wish.state());
    return Slice.of(cases.list(query, most + 1), most, CaseView::caseId);
  }

  private static void state(Query query, @Nullable String state) {
    if (state != null && !state.isEmpty()) {
      switch (state) {
        case "open" -> query.and("c.ended_at is null");
        case "ended" -> query.and("c.ended_at is not null");
        default -> throw ApiProblem.parameter("state", state);
      }
    }
  }

  @Operation(summary = "Show a case", description = "The ETag changes with every event.")
  @GetMapping(path = "/api/cases/{case}", produces = "application/json")
  ResponseEntity<CaseView> one(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @Parameter(example = "XK-2026-0001") @PathVariable("case") String caseId) {
    CaseView view = seen(who, caseId);
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }

  @Operation(
      summary = "Show a case's events",
      description =
          "In the order in which they are taken, as the CloudEvents that they were; “recorded” is"
              + " when they were learned, “claimedRecorded” what the sender says of that, and"
              + " “lateWorkingDays” stands where it was long after it happened.")
  @GetMapping(path = "/api/cases/{case}/events", produces = "application/json")
  Slice<Map<String, Object>> events(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @Parameter(example = "XK-2026-0001") @PathVariable("case") String caseId) {
    String item = seen(who, caseId).item();
    var catalogue = law.now().catalogue();
    var versions = catalogue.versionsOf(item);
    List<String> stages =
        versions.isEmpty() ? List.of() : versions.get(versions.size() - 1).stageIds();
    EventView view = new EventView(catalogue.settings().zone(), late);
    return new Slice<>(
        docket.recorded(caseId).stream()
            .sorted(
                Comparator.comparing(
                    Recorded::event, new EventOrder(catalogue.settings().zone(), stages)))
            .map(event -> view.of(caseId, item, event))
            .toList(),
        null);
  }

  private CaseView seen(Object who, String caseId) {
    return cases.one(new Query(sights.of(who)), caseId).orElseThrow(ApiProblem::notFound);
  }
}
