package io.plumbline.wording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Derivation data as JSON; anything but texts, numbers, truth values, lists and maps is an error.
 */
final class Json {
  private Json() {}

  static String of(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      return block(
          "{",
          map.entrySet().stream()
              .map(e -> '"' + e.getKey().toString() + "\": " + of(e.getValue(), indent + "  "))
              .toList(),
          "}",
          indent);
    } else if (value instanceof List<?> list) {
      return block("[", list.stream().map(each -> of(each, indent + "  ")).toList(), "]", indent);
    } else if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    } else if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    throw new AssertionError("not ready for JSON: " + value.getClass());
  }

  private static String block(String open, List<String> parts, String close, String indent) {
    String flat = open + String.join(", ", parts) + close;
    boolean fits = flat.length() < 100 && flat.indexOf('\n') < 0;
    return fits
        ? flat
        : parts.stream()
            .map(part -> '\n' + indent + "  " + part)
            .collect(Collectors.joining(",", open, '\n' + indent + close));
  }
}
