package io.plumbline.server.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings flags, environment and file together. */
final class SettingsReader {
  private static final String CONFIG = "PLUMBLINE_CONFIG";
  private final Map<Key, String> flags;
  private final Map<String, String> env;

  SettingsReader(Map<Key, String> flags, Map<String, String> env) {
    this.flags = flags;
    this.env = env;
  }

  /** The settings; the file is the one named, else the usual one in the data folder. */
  Settings read(@Nullable Path named, boolean demo) throws IOException {
    Settings without = new Settings(over(Map.of()), Map.of(), demo);
    SettingsFile file = SettingsFile.read(file(named, without));
    return new Settings(over(file.values()), file.spring(), demo);
  }

  private Path file(@Nullable Path named, Settings without) {
    String fromEnvironment = env.getOrDefault(CONFIG, "");
    Path file =
        named != null || fromEnvironment.isBlank() ? named : Path.of(fromEnvironment.strip());
    if (file != null && !Files.isRegularFile(file)) {
      throw CannotServeException.of("serve.file-missing", file);
    }
    return file == null ? Settings.usualFile(without.data()) : file;
  }

  private Map<Key, String> over(Map<Key, String> fromFile) {
    Map<Key, String> values = new EnumMap<>(Key.class);
    values.putAll(fromFile);
    for (Key key : Key.values()) {
      String value = env.getOrDefault(key.variable(), "").strip();
      if (!value.isEmpty()) {
        values.put(key, value);
      }
    }
    values.putAll(flags);
    return values;
  }
}
