package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Refused;
import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.row.RowText;
import io.plumbline.kernel.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads CloudEvents 1.0 as rows: the subject is the case, the type names the event. */
final class CloudEvents {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String TYPE = "io.plumbline.case.";
  private final RowTaker taker;
  private final Row row = new Row();

  CloudEvents(RowTaker taker) {
    this.taker = taker;
  }

  /** Reads the event, or the array of events, on that line. */
  void readLine(long line, byte[] bytes, int from, int to) {
    read(bytes, from, to, line);
  }

  /** Reads an array of events over many lines. */
  void readBatch(byte[] bytes) {
    if (Utf8.isValid(bytes, 0, bytes.length)) {
      read(bytes, 0, bytes.length, 1);
    } else {
      taker.refuse(1, "", Utf8.reason(bytes, 0, bytes.length), RowText.of(bytes, 0, bytes.length));
    }
  }

  private void read(byte[] bytes, int from, int to, long firstLine) {
    Place place = new Place(bytes, from, to, firstLine);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          event(json, place);
        }
      } else {
        event(json, place);
      }
      if (json.nextToken() != null) {
        throw new Refused("", Message.of("refusal.json-more"));
      }
    } catch (JacksonException malformed) {
      TokenStreamLocation at = malformed.getLocation();
      int column = at == null ? 1 : at.getColumnNr();
      refuse(place.lineOf(at), new Refused("", Message.of("refusal.json", column)), place);
    } catch (Refused refused) {
      refuse(firstLine, refused, place);
    }
  }

  private void refuse(long line, Refused refused, Place place) {
    taker.refuse(line, refused.column(), refused.reason(), place.text());
  }

  private void event(JsonParser json, Place place) throws Refused {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new Refused("", Message.of("refusal.json-object"));
    }
    TokenStreamLocation start = json.currentTokenLocation();
    row.begin(place.lineOf(start), place.bytes, place.from, place.to);
    Refused refused = members(json);
    row.stands(place.offsetOf(start), place.offsetOf(json.currentLocation()));
    if (refused == null) {
      taker.take(row);
    } else {
      taker.refuse(row.line(), refused.column(), refused.reason(), row.text());
    }
  }

  /** Reads all members, so that the next event can be read even where this one is refused. */
  private @Nullable Refused members(JsonParser json) {
    Refused refused = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      try {
        member(json, name);
      } catch (Refused first) {
        json.skipChildren();
        refused = refused == null ? first : refused;
      }
    }
    return refused;
  }

  private void member(JsonParser json, String name) throws Refused {
    switch (name) {
      case "type" -> row.put(Column.EVENT, word(json, Column.EVENT));
      case "subject" -> row.put(Column.CASE, word(json, Column.CASE));
      case "time" -> row.put(Column.TIME, word(json, Column.TIME));
      case "source" -> row.put(Column.SOURCE, word(json, Column.SOURCE));
      case "id" -> row.put(Column.ID, word(json, Column.ID));
      case "data" -> data(json);
      case "specversion" -> version(json);
      default -> json.skipChildren();
    }
  }

  private String word(JsonParser json, Column column) throws Refused {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (!token.isScalarValue()) {
      throw new Refused(column, "json-value", column.code());
    }
    String word = json.getString();
    return column == Column.EVENT ? eventOf(word) : word;
  }

  private static String eventOf(String type) throws Refused {
    if (!type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
      throw new Refused(Column.EVENT, "json-type", type);
    }
    return type.substring(TYPE.length());
  }

  private static void version(JsonParser json) throws Refused {
    if (!json.currentToken().isScalarValue() || !json.getString().startsWith("1.")) {
      throw new Refused("specversion", Message.of("refusal.json-version"));
    }
  }

  private void data(JsonParser json) throws Refused {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new Refused("data", Message.of("refusal.json-data"));
    }
    Refused refused = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      try {
        datum(json);
      } catch (Refused first) {
        json.skipChildren();
        refused = refused == null ? first : refused;
      }
    }
    if (refused != null) {
      throw refused;
    }
  }

  private void datum(JsonParser json) throws Refused {
    Column column = Column.named(json.currentName()).orElse(null);
    json.nextToken();
    if (column == null || isOfTheEnvelope(column)) {
      json.skipChildren();
    } else if (json.currentToken() == JsonToken.START_ARRAY && column == Column.PEOPLE) {
      row.put(column, people(json));
    } else {
      row.put(column, word(json, column));
    }
  }

  private static boolean isOfTheEnvelope(Column column) {
    return switch (column) {
      case CASE, EVENT, TIME, ID, SOURCE -> true;
      default -> false;
    };
  }

  private String people(JsonParser json) throws Refused {
    StringBuilder people = new StringBuilder();
    Refused refused = null;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken().isScalarValue()) {
        people.append(people.length() == 0 ? "" : ";").append(json.getString());
      } else {
        json.skipChildren();
        refused = new Refused(Column.PEOPLE, "json-value", Column.PEOPLE.code());
      }
    }
    if (refused != null) {
      throw refused;
    }
    return people.toString();
  }

  /** Where in the log the bytes being parsed stand. */
  private record Place(byte[] bytes, int from, int to, long firstLine) {
    long lineOf(@Nullable TokenStreamLocation at) {
      return at == null ? firstLine : firstLine + Math.max(0, at.getLineNr() - 1);
    }

    int offsetOf(TokenStreamLocation at) {
      return (int) Math.min(to, from + Math.max(0, at.getByteOffset()));
    }

    String text() {
      return RowText.of(bytes, from, to);
    }
  }
}
