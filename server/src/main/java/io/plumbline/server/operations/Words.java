package io.plumbline.server.operations;

import io.plumbline.kernel.Language;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words for the operator's terminal, and those of the help pages as picocli asks for them. */
final class Words extends ResourceBundle {
  private static final String HELP = "help.";
  private final Language language;
  private final ResourceBundle words;

  Words(Language language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            "io/plumbline/server/operations/terminal_" + language.name().toLowerCase(Locale.ROOT),
            Locale.ROOT);
  }

  Locale locale() {
    return language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  String say(String key, Object... args) {
    return say(key, List.of(args));
  }

  String say(String key, List<?> args) {
    Object[] plain = args.stream().map(String::valueOf).toArray();
    return new MessageFormat(words.getString(key), Locale.ROOT).format(plain);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return words.containsKey(HELP + key) ? words.getString(HELP + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        words.keySet().stream()
            .filter(key -> key.startsWith(HELP))
            .map(key -> key.substring(HELP.length()))
            .toList());
  }
}
