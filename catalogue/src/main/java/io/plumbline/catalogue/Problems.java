package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a catalogue, so that its author sees it all at once. */
final class Problems {
  private static final int MOST = 10_000;
  private final List<Problem> found = new ArrayList<>();

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
    List<Problem> sorted = new ArrayList<>();
    found.stream().sorted(Problem.ORDER).forEach(problem -> addOnce(sorted, problem));
    return sorted;
  }

  /** A template's limit that does not fit is found by each item on it, but told once. */
  private static void addOnce(List<Problem> sorted, Problem problem) {
    for (int i = sorted.size() - 1; i >= 0 && samePlace(sorted.get(i), problem); i--) {
      if (sorted.get(i).equals(problem)) {
        return;
      }
    }
    sorted.add(problem);
  }

  private static boolean samePlace(Problem one, Problem other) {
    return Problem.ORDER.compare(one, other) == 0;
  }

  private void add(Place at, Severity severity, String key, Object... args) {
    add(new Problem(at.file(), at.line(), at.column(), severity, Message.of(key, args)));
  }
}
