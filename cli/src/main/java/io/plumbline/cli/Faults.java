package io.plumbline.cli;

import io.plumbline.kernel.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one sentence why a call could not run; a stack trace goes to a file, never to the screen.
 */
final class Faults {
  private final Session session;

  Faults(Session session) {
    this.session = session;
  }

  /** A call that was typed wrongly. */
  int ofUsage(ParameterException e) {
    if (e.getCause() instanceof CannotRunException cannot) {
      return tell(cannot.sentence());
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    tell(usage(e, command));
    session.remark("cli.usage.see", command);
    return ExitStatus.COULD_NOT_RUN;
  }

  /** Anything that went wrong while it ran. */
  int of(Throwable e) {
    if (e instanceof CannotRunException cannot) {
      return tell(cannot.sentence());
    } else if (e instanceof IOException io) {
      return tell(FileFaults.of(io));
    } else if (e instanceof UncheckedIOException io && io.getCause() != null) {
      return tell(FileFaults.of(io.getCause()));
    } else if (e instanceof OutOfMemoryError) {
      return tell(Message.of("cli.fault.memory"));
    }
    return tell(unexpected(e));
  }

  /** The status, unless the answer could not be written out whole. */
  int ofOutput(int status) {
    boolean whole = !session.surroundings().out().checkError();
    Optional<IOException> fault = session.surroundings().streams().outFault().get();
    return fault.map(this::of).orElse(whole ? status : ExitStatus.COULD_NOT_RUN);
  }

  private int tell(Message message) {
    session.surroundings().out().flush();
    session.surroundings().err().println("plumbline: " + session.wording().say(message));
    return ExitStatus.COULD_NOT_RUN;
  }

  private Message usage(ParameterException e, String command) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched, command);
    } else if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      List<String> names = missing.getMissing().stream().map(arg -> nameOf(arg)).toList();
      return Message.of("cli.usage.missing", command, String.join(" ", names));
    } else if (e.getMessage() == null || e.getMessage().isEmpty()) {
      String known = String.join(" ", e.getCommandLine().getSubcommands().keySet());
      return Message.of("cli.usage.which", command, known);
    }
    return Message.of(
        "cli.usage.value",
        command,
        e.getArgSpec() == null ? e.getMessage() : nameOf(e.getArgSpec()),
        String.valueOf(e.getValue()));
  }

  private static Message unmatched(UnmatchedArgumentException e, String command) {
    String word = e.getUnmatched().get(0);
    List<String> near = e.getSuggestions();
    return near.isEmpty()
        ? Message.of("cli.usage.unknown", command, word)
        : Message.of("cli.usage.unknown-near", command, word, String.join(" ", near));
  }

  private static String nameOf(CommandLine.Model.ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : arg.paramLabel();
  }

  private Message unexpected(Throwable e) {
    Path log = session.home().errorLog();
    try {
      Files.createDirectories(log.getParent());
      write(e, log);
    } catch (IOException notThere) {
      return Message.of("cli.fault.unlogged", String.valueOf(e));
    }
    return Message.of("cli.fault.logged", log.toString());
  }

  private void write(Throwable e, Path log) throws IOException {
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(
                log,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND))) {
      out.println(Instant.now(session.clock()));
      e.printStackTrace(out);
    }
  }
}
