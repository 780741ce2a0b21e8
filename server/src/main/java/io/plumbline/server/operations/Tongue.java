package io.plumbline.server.operations;

import io.plumbline.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * In which language the operator is answered: Chinese, unless a flag or the environment differs.
 */
final class Tongue {
  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private Tongue() {}

  static Language of(List<String> args, Map<String, String> env) {
    int flag = args.indexOf("--lang");
    Optional<String> asked =
        flag >= 0 && flag + 1 < args.size()
            ? Optional.of(args.get(flag + 1))
            : args.stream()
                .filter(arg -> arg.startsWith("--lang="))
                .map(arg -> arg.substring("--lang=".length()))
                .findFirst();
    return asked.flatMap(Tongue::named).orElseGet(() -> ofEnvironment(env));
  }

  static Optional<Language> named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** {@code C} and {@code POSIX} name no language. */
  private static Language ofEnvironment(Map<String, String> env) {
    return VARIABLES.stream()
        .map(env::get)
        .filter(Objects::nonNull)
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty() && !value.matches("(c|posix)([._].*)?"))
        .findFirst()
        .map(value -> value.startsWith("zh") ? Language.ZH : Language.EN)
        .orElse(Language.ZH);
  }
}
