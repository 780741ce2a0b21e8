package io.plumbline.server.messages;

import java.util.List;

/** Why messages cannot go out as the operator's files describe it: everything wrong, at once. */
final class ProblemsFound extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ProblemsFound(List<String> problems) {
    super(String.join(" ", problems));
  }
}
