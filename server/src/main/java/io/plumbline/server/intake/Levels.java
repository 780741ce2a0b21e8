package io.plumbline.server.intake;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.server.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Levels as the interface writes them and as the tables hold them: 0 is none. */
final class Levels {
  private Levels() {}

  static String of(int stored) {
    return stored == 0 ? "none" : Level.values()[stored - 1].code();
  }

  /** The number of that word; null where none is asked for. */
  static @Nullable Integer read(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    for (int stored = 0; stored <= Level.values().length; stored++) {
      if (of(stored).equals(word)) {
        return stored;
      }
    }
    throw ApiProblem.parameter("level", word);
  }
}
