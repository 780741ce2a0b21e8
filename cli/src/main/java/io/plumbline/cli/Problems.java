package io.plumbline.cli;

import io.plumbline.catalogue.Problem;
import io.plumbline.catalogue.Severity;
import java.util.List;

/** Problems of files as lines that a person or an editor can follow to their place. */
final class Problems {
  private final Session session;

  Problems(Session session) {
    this.session = session;
  }

  List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  /** file:line:column, how grave, what. */
  String line(Problem problem) {
    String place = problem.file();
    if (problem.line() > 0) {
      place += ":" + problem.line() + ":" + problem.column();
    }
    String grave =
        session.say("cli.problem." + problem.severity().name().toLowerCase(java.util.Locale.ROOT));
    return place + ": " + grave + ": " + session.wording().say(problem.message());
  }
}
