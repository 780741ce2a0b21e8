package io.plumbline.server.intake;

import io.plumbline.server.api.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The bytes of a request, measured before anything of it is taken: whether they are JSON, how many
 * events they hold and how large each is.
 *
 * @param envelopes who sent which event under which number, in their order
 */
record EventBatch(byte[] bytes, List<Envelope> envelopes) {
  static final int MOST_EVENTS = 5_000;
  static final int MOST_KB_PER_EVENT = 256;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** The identity of an event, as far as it can be read. */
  record Envelope(String id, String source) {}

  static EventBatch of(byte[] bytes) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return new EventBatch(bytes, envelopes(json));
    } catch (JacksonException malformed) {
      TokenStreamLocation at = malformed.getLocation();
      int line = at == null ? 1 : at.getLineNr();
      int column = at == null ? 1 : at.getColumnNr();
      throw ApiProblem.of(HttpStatus.BAD_REQUEST, "json", line, column)
          .with("line", line)
          .with("column", column);
    }
  }

  private static List<Envelope> envelopes(JsonParser json) {
    List<Envelope> envelopes = new ArrayList<>();
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        add(json, envelopes);
      }
    } else {
      add(json, envelopes);
    }
    if (json.nextToken() != null) {
      throw notEvents();
    }
    return envelopes;
  }

  private static void add(JsonParser json, List<Envelope> envelopes) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw notEvents();
    }
    if (envelopes.size() == MOST_EVENTS) {
      throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-many", MOST_EVENTS);
    }
    long start = json.currentTokenLocation().getByteOffset();
    envelopes.add(envelope(json));
    long kilobytes = (json.currentLocation().getByteOffset() - start + 1023) / 1024;
    if (kilobytes > MOST_KB_PER_EVENT) {
      throw new ApiProblem(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-large",
              io.plumbline.kernel.Message.of(
                  "api.too-large-event", MOST_KB_PER_EVENT, envelopes.size(), kilobytes))
          .with("event", envelopes.size());
    }
  }

  private static Envelope envelope(JsonParser json) {
    String id = "";
    String source = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("id") && json.currentToken().isScalarValue()) {
        id = json.getString();
      } else if (name.equals("source") && json.currentToken().isScalarValue()) {
        source = json.getString();
      } else {
        json.skipChildren();
      }
    }
    return new Envelope(id, source);
  }

  private static ApiProblem notEvents() {
    return ApiProblem.of(HttpStatus.BAD_REQUEST, "not-events");
  }
}
