package io.plumbline.cli;

import io.plumbline.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which language a call is answered: Chinese, unless it or the environment names another. */
final class Locales {
  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private Locales() {}

  static Language of(String[] args, Surroundings surroundings) {
    return asked(args).orElseGet(() -> ofEnvironment(surroundings));
  }

  /** The language of that word of {@code --lang}. */
  static Optional<Language> named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  private static Optional<Language> asked(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return named(args[i].substring("--lang=".length()));
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        return named(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** {@code C} and {@code POSIX} name no language. */
  private static Language ofEnvironment(Surroundings surroundings) {
    return VARIABLES.stream()
        .flatMap(name -> surroundings.variable(name).stream())
        .map(value -> value.toLowerCase(Locale.ROOT))
        .filter(value -> !value.matches("(c|posix)([._].*)?"))
        .findFirst()
        .map(value -> value.startsWith("zh") ? Language.ZH : Language.EN)
        .orElse(Language.ZH);
  }
}
