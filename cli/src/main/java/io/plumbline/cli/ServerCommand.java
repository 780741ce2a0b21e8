package io.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command of the server, a program of its own: here only so that the list of commands has it. */
@Command
final class ServerCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CannotRunException.of("cli.server.elsewhere");
  }
}
