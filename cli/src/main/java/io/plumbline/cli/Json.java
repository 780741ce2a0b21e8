package io.plumbline.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes maps, lists and plain values as JSON that a person can read. */
final class Json {
  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private Json() {}

  static String of(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(INDENTED, text)) {
      write(value, out);
    }
    return text.toString();
  }

  static void print(Object value, PrintStream out) {
    out.println(of(value));
  }

  private static void write(@Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      object(map, out);
    } else if (value instanceof Iterable<?> list) {
      out.writeStartArray();
      list.forEach(element -> write(element, out));
      out.writeEndArray();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      out.writeNumber(((Number) value).longValue());
    } else {
      out.writeString(value.toString());
    }
  }

  private static void object(Map<?, ?> map, JsonGenerator out) {
    out.writeStartObject();
    map.forEach(
        (name, value) -> {
          out.writeName(String.valueOf(name));
          write(value, out);
        });
    out.writeEndObject();
  }
}
