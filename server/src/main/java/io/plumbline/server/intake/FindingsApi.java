package io.plumbline.server.intake;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Slice;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings for other systems. */
@RestController
@Tag(name = "findings")
class FindingsApi {
  private final FindingViews findings;
  private final CaseViews cases;
  private final Docket docket;
  private final Sights sights;
  private final Words words;
  private final Moments moments;

  FindingsApi(
      FindingViews findings,
      CaseViews cases,
      Docket docket,
      Sights sights,
      Words words,
      LawInForce law) {
    this.findings = findings;
    this.cases = cases;
    this.docket = docket;
    this.sights = sights;
    this.words = words;
    this.moments = new Moments(law.now().catalogue().settings().zone());
  }

  /**
   * What is asked of the list of findings.
   *
   * @param level notice, yellow or red
   * @param from broken from that moment on
   * @param to broken up to that moment
   * @param asOf one case judged as of then; a bare date means its end
   */
  record Wish(
      @Parameter(example = "XK-01") @Nullable String item,
      @Parameter(example = "XK-01/受理/1") @Nullable String point,
      @Parameter(example = "red") @Nullable String level,
      @Parameter(example = "2026-11-01") @Nullable String from,
      @Parameter(example = "2026-11-30") @Nullable String to,
      @Parameter(example = "2026-11-10") @Nullable String asOf) {}

  @Operation(
      summary = "List findings, newest first",
      description = "With “case” and “asOf”, what that case came to as of then.")
  @GetMapping(path = "/api/findings", produces = "application/json")
  Slice<FindingView> list(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @RequestParam(name = "case", required = false) @Nullable String caseId,
      @org.springdoc.core.annotations.ParameterObject Wish wish,
      @RequestParam(defaultValue = "" + Slice.USUAL) int limit,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    int most = Slice.limit(limit);
    Language language = words.language(request);
    Instant asOf = moments.end("asOf", wish.asOf());
    if (asOf != null) {
      return asOf(who, caseId, asOf, language);
    }
    Query query =
        new Query(sights.of(who))
            .and("f.case_id = :case", "case", caseId)
            .and("c.item = :item", "item", wish.item())
            .and("f.point_id = :point", "point", wish.point())
            .and("f.level = :level", "level", Levels.read(wish.level()))
            .and("f.broken_at >= :from", "from", stamp(moments.start("from", wish.from())))
            .and("f.broken_at <= :to", "to", stamp(moments.end("to", wish.to())));
    after(query, Slice.read(after));
    Slice<FindingViews.Key> keys =
        Slice.of(findings.keys(query, most + 1), most, FindingViews.Key::cursor);
    return keys.map(items -> findings.now(items, language));
  }

  private Slice<FindingView> asOf(
      Object who, @Nullable String caseId, Instant asOf, Language language) {
    if (caseId == null || caseId.isEmpty()) {
      throw ApiProblem.of(HttpStatus.BAD_REQUEST, "as-of-one-case");
    }
    if (cases.one(new Query(sights.of(who)), caseId).isEmpty()) {
      throw ApiProblem.notFound();
    }
    CaseFile file = docket.file(caseId).orElseThrow(ApiProblem::notFound);
    List<FindingView> views =
        findings.judge(file, asOf, Instant.MAX).stream()
            .flatMap(verdict -> verdict.findings().stream())
            .map(finding -> findings.view(finding, language))
            .toList();
    return new Slice<>(views, null);
  }

  private static void after(Query query, String cursor) {
    if (cursor.isEmpty()) {
      return;
    }
    try {
      String[] parts = cursor.split("[.|]", 3);
      int last = parts[2].lastIndexOf('|');
      Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      query
          .and("f.broken_at <= :at")
          .and("(f.broken_at < :at or (f.case_id, f.number) > (:last_case, :last_number))")
          .with("at", stamp(at))
          .with("last_case", parts[2].substring(0, last))
          .with("last_number", Integer.parseInt(parts[2].substring(last + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw ApiProblem.parameter("after", cursor);
    }
  }

  private static @Nullable Timestamp stamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
