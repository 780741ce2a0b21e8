package io.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code simulate}. */
@Command(name = "simulate")
final class SimulateCommand implements Runnable {
  SimulateCommand(Session session) {
    session.language();
  }

  @Override
  public void run() {}
}
