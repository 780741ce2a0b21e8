package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Etag;
import io.plumbline.server.api.Slice;
import io.plumbline.server.handling.AlertHandling;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Alerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for other systems: the same that the pages show whoever asks. */
@RestController
@Tag(name = "alerts")
class AlertsApi {
  private final Alerts alerts;
  private final AlertHandling handling;
  private final Sights sights;

  AlertsApi(Alerts alerts, AlertHandling handling, Sights sights) {
    this.alerts = alerts;
    this.handling = handling;
    this.sights = sights;
  }

  /**
   * An alert as the interface shows it.
   *
   * @param state open, or a state of an alert as docs/lives.md draws them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlertView(
      long id,
      @JsonProperty("case") String caseId,
      String item,
      @JsonUnwrapped Rung rung,
      String state,
      @JsonUnwrapped Answerer answerer) {
    static AlertView of(Alerts.Alert alert) {
      Alerts.Named named = alert.named();
      return new AlertView(
          alert.id(),
          alert.subject().caseId(),
          alert.subject().item(),
          Rung.of(alert),
          alert.state(),
          new Answerer(named.name(), named.party(), named.nobody()));
    }
  }

  /**
   * Who answers for it.
   *
   * @param person null where nobody was found
   * @param party the responsible parties in the chart's words
   * @param nobody why nobody was found; null where somebody was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answerer(@Nullable String person, String party, @Nullable String nobody) {}

  /** The rung that was reached. */
  record Rung(
      String point, String stage, String layer, String level, Instant reachedAt, Instant raisedAt) {
    static Rung of(Alerts.Alert alert) {
      Alerts.Subject subject = alert.subject();
      return new Rung(
          subject.point(),
          subject.stage(),
          subject.layer(),
          Levels.of(alert.level()),
          alert.reachedAt(),
          alert.raisedAt());
    }
  }

  /**
   * What is asked of the list of alerts.
   *
   * @param level notice, yellow or red
   * @param state open, or a state of an alert as docs/lives.md draws them
   */
  record Wish(
      @Parameter(example = "XK-01") @Nullable String item,
      @Parameter(example = "red") @Nullable String level,
      @Parameter(example = "open") @Nullable String state) {}

  /**
   * An answer to an alert.
   *
   * @param text what happened and what was or will be done
   * @param reason why it came to that
   */
  record Reply(@Nullable String text, @Nullable String reason) {}

  @Operation(
      summary = "List alerts, newest first",
      description = "Those of the cases in sight, and those that name whoever asks.")
  @GetMapping(path = "/api/alerts", produces = "application/json")
  Slice<AlertView> list(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @Parameter(example = "XK-2026-0001") @RequestParam(name = "case", required = false)
          @Nullable String caseId,
      @ParameterObject Wish wish,
      @RequestParam(defaultValue = "" + Slice.USUAL) int limit,
      @RequestParam(defaultValue = "") String after) {
    int most = Slice.limit(limit);
    Alerts.Filter filter =
        new Alerts.Filter(
            false,
            Levels.read(wish.level()),
            Objects.requireNonNullElse(wish.state(), ""),
            Objects.requireNonNullElse(wish.item(), ""),
            Objects.requireNonNullElse(caseId, ""),
            false,
            number(Slice.read(after)));
    return Slice.of(
        alerts.list(sights.of(who), filter, most + 1).stream().map(AlertView::of).toList(),
        most,
        alert -> Long.toString(alert.id()));
  }

  private static long number(String cursor) {
    try {
      return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw ApiProblem.parameter("after", cursor);
    }
  }

  @Operation(summary = "Show an alert", description = "The ETag is the version that is answered.")
  @GetMapping(path = "/api/alerts/{id}", produces = "application/json")
  ResponseEntity<AlertView> one(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who, @PathVariable long id) {
    return answered(find(who, id));
  }

  @Operation(
      summary = "Answer an alert",
      description = "Only the person asked may, signed in; If-Match holds the ETag that was read.")
  @PostMapping(
      path = "/api/alerts/{id}/answer",
      consumes = "application/json",
      produces = "application/json")
  ResponseEntity<AlertView> answer(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody Reply reply) {
    Alerts.Alert alert = find(who, id);
    if (!(who instanceof Person person)) {
      throw ApiProblem.of(HttpStatus.FORBIDDEN, "not-asked");
    }
    Etag.require(version, alert.version());
    refuse(handling.answer(person, alert, reply.text(), reply.reason()));
    return answered(find(who, id));
  }

  private static void refuse(String refusal) {
    switch (refusal) {
      case "" -> {}
      case "text", "ground", "too-long" ->
          throw ApiProblem.of(HttpStatus.BAD_REQUEST, "no-text", AlertHandling.LONGEST);
      case "changed" -> throw ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "changed");
      case "ended", "not-now" -> throw ApiProblem.of(HttpStatus.CONFLICT, "lapsed");
      default -> throw ApiProblem.of(HttpStatus.FORBIDDEN, "not-asked");
    }
  }

  private static ResponseEntity<AlertView> answered(Alerts.Alert alert) {
    return ResponseEntity.ok().eTag(Etag.of(alert.version())).body(AlertView.of(alert));
  }

  private Alerts.Alert find(Object who, long id) {
    return alerts.find(sights.of(who), id).orElseThrow(ApiProblem::notFound);
  }
}
