package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything wrong with a catalogue, so that its author sees it all at once. */
final class Problems {
  private static final int MOST = 10_000;
  private final Set<Problem> found = new LinkedHashSet<>();

  void error(Place at, String key, Object... args) {
    add(at, Severity.ERROR, key, args);
  }

  void warning(Place at, String key, Object... args) {
    add(at, Severity.WARNING, key, args);
  }

  /** Worth knowing, though nothing is wrong. */
  void note(Place at, String key, Object... args) {
    add(at, Severity.NOTE, key, args);
  }

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  List<Problem> sorted() {
    return found.stream().sorted(Problem.ORDER).toList();
  }

  private void add(Place at, Severity severity, String key, Object... args) {
    add(new Problem(at.file(), at.line(), at.column(), severity, Message.of(key, args)));
  }
}
