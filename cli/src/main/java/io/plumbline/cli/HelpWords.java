package io.plumbline.cli;

import io.plumbline.kernel.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the help pages, under the keys by which picocli asks for them. */
final class HelpWords extends ResourceBundle {
  private static final String PREFIX = "help.";
  private final ResourceBundle words;

  HelpWords(Language language) {
    this.words =
        ResourceBundle.getBundle(
            "io/plumbline/wording/help_" + language.name().toLowerCase(java.util.Locale.ROOT),
            java.util.Locale.ROOT);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return words.containsKey(PREFIX + key) ? words.getString(PREFIX + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        words.keySet().stream()
            .filter(k -> k.startsWith(PREFIX))
            .map(k -> k.substring(PREFIX.length()))
            .toList());
  }
}
