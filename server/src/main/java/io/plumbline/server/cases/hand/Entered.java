package io.plumbline.server.cases.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What somebody entered into a form, kept so that nothing typed is lost.
 *
 * @param step whose form it is; empty where none was sent
 */
public record Entered(String step, Map<String, String> values) {
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_TEXT = 2000;
  public static final Entered NOTHING = new Entered("", Map.of());

  public Entered {
    values = Map.copyOf(values);
  }

  public static Entered of(String step, MultiValueMap<String, String> sent) {
    return new Entered(
        step,
        sent.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .map(v -> v == null ? "" : v)
                            .collect(Collectors.joining("\n")))));
  }

  /** A field as it is taken: without control characters and outer spaces. */
  public String get(String field) {
    return clean(values.getOrDefault(field, ""));
  }

  /** What stood in that field of that step's form, to be shown again. */
  public String of(String form, String field) {
    return form.equals(step) ? values.getOrDefault(field, "") : "";
  }

  /** Names separated by any of the usual signs. */
  public List<String> names(String field) {
    List<String> names = new ArrayList<>();
    for (String name : get(field).split("[;；、,，\\n]", -1)) {
      if (!name.isBlank() && !names.contains(name.strip())) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /** Whether the person knows what the rules will find and takes the step all the same. */
  public boolean isAnyway() {
    return get("anyway").equals("yes");
  }

  /** Text without what no text holds. */
  public static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
  }
}
