package io.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code explain}. */
@Command(name = "explain")
final class ExplainCommand implements Runnable {
  ExplainCommand(Session session) {
    session.language();
  }

  @Override
  public void run() {}
}
