package io.plumbline.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Why the database does not start: one sentence for the operator, by key, in Chinese or English.
 */
public final class DatabaseRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> args;

  /** Numbers are said plainly, as they are typed: 12345, not 12,345. */
  DatabaseRefusal(String key, Object... args) {
    this(key, Stream.of(args).map(String::valueOf).toList());
  }

  private DatabaseRefusal(String key, List<String> args) {
    super(sentence(Locale.ENGLISH, key, args));
    this.key = key;
    this.args = args;
  }

  /** The key of the sentence, such as {@code database.in-use}. */
  public String key() {
    return key;
  }

  /** What the sentence is about, in the order of its places. */
  public List<String> args() {
    return args;
  }

  /** The sentence in Chinese for a Chinese locale, else in English. */
  public String sentence(Locale locale) {
    return sentence(locale, key, args);
  }

  private static String sentence(Locale locale, String key, List<String> args) {
    return new MessageFormat(words(locale).getString(key), Locale.ROOT).format(args.toArray());
  }

  private static ResourceBundle words(Locale locale) {
    String name = locale.getLanguage().equals("zh") ? "database_zh" : "database_en";
    return Resources.read(name + ".properties", PropertyResourceBundle::new);
  }
}
