package io.plumbline.server.intake;

import io.plumbline.eventlog.EventDoor;
import io.plumbline.eventlog.HeardRow;
import io.plumbline.eventlog.Reject;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Refusal;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Sights;
import io.plumbline.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes events of business systems, one by one or many at once. */
@RestController
@Tag(name = "events")
class EventsApi {
  static final int MOST_MB = 20;
  static final String SINGLE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  private final Taking taking;
  private final LawInForce law;
  private final Sights sights;
  private final Words words;

  EventsApi(Taking taking, LawInForce law, Sights sights, Words words) {
    this.taking = taking;
    this.law = law;
    this.sights = sights;
    this.words = words;
  }

  @Operation(
      summary = "Tell events of cases",
      description =
          "CloudEvents 1.0, one or an array. Every event has its own answer, in their order; the"
              + " status is 200 as soon as the request as a whole could be read. The same event"
              + " (source and id) told again is known and changes nothing.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = SINGLE,
                    examples = @ExampleObject(name = "one", value = Examples.EVENT)),
                @Content(
                    mediaType = BATCH,
                    examples = @ExampleObject(name = "many", value = Examples.EVENTS)),
                @Content(
                    mediaType = "application/json",
                    examples = @ExampleObject(name = "either", value = Examples.EVENT))
              }))
  @PostMapping(
      path = "/api/events",
      consumes = {SINGLE, BATCH, "application/json"},
      produces = "application/json")
  EventAnswers take(
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) @AuthenticationPrincipal
          BusinessSystem system,
      HttpServletRequest request)
      throws IOException {
    EventBatch batch = EventBatch.of(bytes(request));
    List<HeardRow> rows = new EventDoor(law.now().catalogue()).body(batch.bytes());
    if (rows.size() != batch.envelopes().size()) {
      throw ApiProblem.of(HttpStatus.BAD_REQUEST, "not-events");
    }
    Teller teller = Teller.system(system, sights.of(system));
    return answers(batch, rows, taking.take(told(rows), teller), words.of(request));
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    int most = MOST_MB << 20;
    byte[] bytes =
        request.getContentLengthLong() > most
            ? new byte[most + 1]
            : request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ApiProblem(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          io.plumbline.kernel.Message.of("api.too-large-body", MOST_MB));
    }
    return bytes;
  }

  private static List<Told> told(List<HeardRow> rows) {
    List<Told> told = new ArrayList<>();
    for (HeardRow row : rows) {
      if (row instanceof HeardRow.Event event) {
        told.add(new Told(event.caseId(), event.item(), event.event()));
      }
    }
    return told;
  }

  private static EventAnswers answers(
      EventBatch batch, List<HeardRow> rows, List<Answer> answers, Wording wording) {
    Iterator<Answer> next = answers.iterator();
    List<EventAnswers.Result> results = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      EventBatch.Envelope envelope = batch.envelopes().get(i);
      results.add(
          rows.get(i) instanceof HeardRow.Refused refused
              ? refused(envelope, refused.reject(), wording)
              : answer(envelope, next.next(), wording));
    }
    return EventAnswers.of(results);
  }

  private static EventAnswers.Result refused(
      EventBatch.Envelope envelope, Reject reject, Wording wording) {
    RefusalWords said = RefusalWords.of(reject.reason(), wording);
    return EventAnswers.Result.refused(envelope, said, reject.column());
  }

  private static EventAnswers.Result answer(
      EventBatch.Envelope envelope, Answer answer, Wording wording) {
    if (answer.refusal().isEmpty()) {
      String outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
      return EventAnswers.Result.of(envelope, outcome);
    }
    Refusal refusal = answer.refusal().get();
    RefusalWords said = RefusalWords.of(refusal.reason(), wording);
    return EventAnswers.Result.refused(envelope, said, Columns.of(refusal.code()));
  }
}
