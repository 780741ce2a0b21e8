package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects everything wrong with a catalogue, so that its author sees it all at once. */
final class Problems {
  private static final int MOST = 10_000;
  private final List<Problem> found = new ArrayList<>();

  void error(String file, Node node, String key, Object... args) {
    error(file, node.getStartMark(), key, args);
  }

  void error(String file, Optional<Mark> mark, String key, Object... args) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    add(new Problem(file, line, column, Severity.ERROR, Message.of(key, args)));
  }

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  List<Problem> sorted() {
    return found.stream().distinct().sorted(Problem.ORDER).toList();
  }
}
