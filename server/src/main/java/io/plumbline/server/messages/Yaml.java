package io.plumbline.server.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One file of YAML with closed keys; what is wrong in it is collected.
 *
 * @param file its name, for messages
 */
record Yaml(String file, List<String> problems) {

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new ProblemsFound(
          List.of("Expected to read " + path + ", but could not; try another path or its rights."));
    }
  }

  Map<String, Object> parse(String text) {
    try {
      Object found = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
      return map("", found);
    } catch (YamlEngineException e) {
      problem("YAML", Addresses.oneLine(String.valueOf(e.getMessage())));
      return Map.of();
    }
  }

  /** The map at that place; empty where there is none. */
  Map<String, Object> map(String place, @Nullable Object found) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (found instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value == null ? "" : value));
    } else if (found != null && !found.equals("")) {
      problem("a map at " + place, String.valueOf(found));
    }
    return map;
  }

  List<String> list(@Nullable Object found) {
    if (found instanceof List<?> given) {
      return given.stream().map(String::valueOf).toList();
    }
    return found == null || found.equals("") ? List.of() : List.of(found.toString());
  }

  /** Keys that are not among these are problems. */
  void closed(String place, Map<String, Object> map, Set<String> keys) {
    for (String key : map.keySet()) {
      if (!keys.contains(key)) {
        problem("one of " + keys + " at " + place, key);
      }
    }
  }

  String word(String place, Map<String, Object> map, String key, boolean needed) {
    Object found = map.get(key);
    if (found == null && needed) {
      problem(key + " at " + place, "nothing");
    }
    return found == null ? "" : found.toString();
  }

  void problem(String expected, String found) {
    problems.add("Expected " + expected + " in " + file + ", but found " + found + ".");
  }
}
