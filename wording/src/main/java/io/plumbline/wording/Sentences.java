package io.plumbline.wording;

import io.plumbline.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;

/** The sentences of one area in one language, by key; an area without a file has none. */
record Sentences(Map<String, String> patterns) {

  static Sentences of(String area, Language language) {
    String file = area + '_' + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream stream = Sentences.class.getResourceAsStream(file)) {
      return new Sentences(stream == null ? Map.of() : read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(InputStream stream) throws IOException {
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
      Map<String, String> patterns = new HashMap<>();
      for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
        String key = keys.nextElement();
        patterns.put(key, bundle.getString(key));
      }
      return patterns;
    }
  }
}
