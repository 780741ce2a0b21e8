package io.plumbline.server.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The operator's file of settings.
 *
 * @param values what it sets, by key
 * @param spring what it sets of the framework beneath
 */
record SettingsFile(Map<Key, String> values, Map<String, String> spring) {
  private static final String SPRING = "spring";

  /** The settings in that file; none where there is no such file. */
  static SettingsFile read(Path file) throws IOException {
    Map<Key, String> values = new EnumMap<>(Key.class);
    Map<String, String> spring = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (Map.Entry<?, ?> entry : map(file, parse(file)).entrySet()) {
        String code = String.valueOf(entry.getKey());
        if (code.equals(SPRING)) {
          map(file, entry.getValue()).forEach((k, v) -> spring.put(k.toString(), v.toString()));
        } else {
          values.put(Key.of(code).orElseThrow(() -> unknown(file, code)), text(entry.getValue()));
        }
      }
    }
    return new SettingsFile(values, spring);
  }

  private static @Nullable Object parse(Path file) throws IOException {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(Files.readString(file));
    } catch (YamlEngineException e) {
      throw CannotServeException.of("serve.file-yaml", file, String.valueOf(e.getMessage()));
    }
  }

  private static Map<?, ?> map(Path file, @Nullable Object found) {
    if (found == null) {
      return Map.of();
    } else if (found instanceof Map<?, ?> map) {
      return map;
    }
    throw CannotServeException.of("serve.file-map", file);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static CannotServeException unknown(Path file, String code) {
    String known = Arrays.stream(Key.values()).map(Key::code).collect(Collectors.joining(", "));
    return CannotServeException.of("serve.file-key", file, code, known);
  }
}
