package io.plumbline.cli;

import io.plumbline.kernel.Language;
import java.util.Arrays;
import picocli.CommandLine;

/** The command {@code plumbline}. */
public final class Plumbline {
  private Plumbline() {}

  public static void main(String[] args) {
    int status = run(Surroundings.real(), args);
    System.exit(status);
  }

  /** Runs one call and gives its exit status. */
  static int run(Surroundings surroundings, String... words) {
    String[] args = withoutHelpWord(words);
    Language language = Locales.of(args, surroundings);
    Session session = new Session(surroundings, language);
    Faults faults = new Faults(session);
    try {
      CommandLine line = Commands.line(session, args);
      line.setParameterExceptionHandler((e, given) -> faults.ofUsage(e));
      line.setExecutionExceptionHandler((e, command, parsed) -> faults.of(e));
      return faults.ofOutput(line.execute(args));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return faults.of(e);
    }
  }

  /** {@code plumbline help audit} is {@code plumbline audit --help}. */
  private static String[] withoutHelpWord(String[] words) {
    if (words.length == 0) {
      return new String[] {"--help"};
    } else if (!words[0].equals("help")) {
      return words;
    }
    String[] args = Arrays.copyOfRange(words, 1, words.length + 1);
    args[words.length - 1] = "--help";
    return args;
  }
}
