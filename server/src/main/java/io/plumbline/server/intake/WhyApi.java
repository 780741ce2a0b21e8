package io.plumbline.server.intake;

import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Words;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Whys;
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
  private final Whys whys;
  private final Sights sights;
  private final Words words;
  private final InstantSource clock;
  private final ZoneId zone;

  WhyApi(Whys whys, Sights sights, Words words, InstantSource clock, LawInForce law) {
    this.whys = whys;
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
    Moments moments = new Moments(zone);
    Instant at = Objects.requireNonNullElse(moments.end("asOf", asOf), clock.instant());
    Instant known = Objects.requireNonNullElse(moments.end("knownAt", knownAt), Instant.MAX);
    String id = point.startsWith("/") ? point.substring(1) : point;
    Whys.Question asked = new Whys.Question(caseId, id, "");
    return whys.standing(sights.of(who), asked, at, known)
        .filter(standing -> !id.isEmpty() && standing.rule().isPresent())
        .map(standing -> why(standing, asked, words.findings(words.language(request))))
        .orElseThrow(ApiProblem::notFound);
  }

  private Why why(Whys.Standing standing, Whys.Question asked, FindingWords said) {
    LocalDate on = LocalDate.ofInstant(standing.asOf(), zone);
    List<Map<String, Object>> derivations = new ArrayList<>();
    standing.findings().forEach(finding -> derivations.add(said.derivationData(finding)));
    List<Map<String, Object>> clocks = new ArrayList<>();
    standing.dueDates().forEach(due -> clocks.add(said.dueDateData(due, on)));
    return new Why(asked.caseId(), asked.point(), derivations, clocks);
  }
}
