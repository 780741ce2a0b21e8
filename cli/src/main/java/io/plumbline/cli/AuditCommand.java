package io.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code audit}. */
@Command(name = "audit")
final class AuditCommand implements Runnable {
  AuditCommand(Session session) {
    session.language();
  }

  @Override
  public void run() {}
}
