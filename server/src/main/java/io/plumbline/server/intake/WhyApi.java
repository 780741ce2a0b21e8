package io.plumbline.server.intake;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sights;
import io.plumbline.wording.FindingWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a rule of a case is broken, or when it will be: the derivation, for other systems. */
@RestController
@Tag(name = "findings")
class WhyApi {
  private final FindingViews findings;
  private final CaseViews cases;
  private final Docket docket;
  private final Sights sights;
  private final Words words;
  private final InstantSource clock;
  private final ZoneId zone;

  WhyApi(
      FindingViews findings,
      CaseViews cases,
      Docket docket,
      Sights sights,
      Words words,
      InstantSource clock,
      LawInForce law) {
    this.findings = findings;
    this.cases = cases;
    this.docket = docket;
    this.sights = sights;
    this.words = words;
    this.clock = clock;
    this.zone = law.now().catalogue().settings().zone();
  }

  /**
   * Why.
   *
   * @param findings the derivation of each finding of that point
   * @param clocks how each of its clocks stands
   */
  record Why(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String caseId,
      String point,
      List<Map<String, Object>> findings,
      List<Map<String, Object>> clocks) {}

  @Operation(
      summary = "Show why",
      description =
          "The derivation of a supervision point's findings and clocks, as of a moment and by what"
              + " was recorded up to another; a bare date means its end.")
  @GetMapping(path = "/api/why/{case}/{*point}", produces = "application/json")
  Why why(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @Parameter(example = "XK-2026-0001") @PathVariable("case") String caseId,
      @Parameter(example = "XK-01/受理/1") @PathVariable String point,
      @Parameter(example = "2026-11-10") @RequestParam(required = false) @Nullable String asOf,
      @Parameter(example = "2026-11-10") @RequestParam(required = false) @Nullable String knownAt,
      HttpServletRequest request) {
    if (cases.one(new Query(sights.of(who)), caseId).isEmpty()) {
      throw ApiProblem.notFound();
    }
    CaseFile file = docket.file(caseId).orElseThrow(ApiProblem::notFound);
    Moments moments = new Moments(zone);
    Instant at = Objects.requireNonNullElse(moments.end("asOf", asOf), clock.instant());
    Instant known = Objects.requireNonNullElse(moments.end("knownAt", knownAt), Instant.MAX);
    Verdict verdict = findings.judge(file, at, known).orElseThrow(ApiProblem::notFound);
    String id = point.startsWith("/") ? point.substring(1) : point;
    return why(verdict, caseId, id, LocalDate.ofInstant(at, zone), words.language(request));
  }

  private Why why(Verdict verdict, String caseId, String point, LocalDate on, Language language) {
    FindingWords said = words.findings(language);
    List<Map<String, Object>> derivations = new ArrayList<>();
    verdict.findings().stream()
        .filter(finding -> finding.point().id().equals(point))
        .forEach(finding -> derivations.add(said.derivationData(finding)));
    List<Map<String, Object>> clocks = new ArrayList<>();
    for (DueDate due : verdict.dueDates()) {
      if (due.point().id().equals(point)) {
        clocks.add(said.dueDateData(due, on));
      }
    }
    if (derivations.isEmpty() && clocks.isEmpty()) {
      throw ApiProblem.notFound();
    }
    return new Why(caseId, point, derivations, clocks);
  }
}
