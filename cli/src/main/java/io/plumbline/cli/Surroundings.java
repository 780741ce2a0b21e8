package io.plumbline.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All that a call sees of the machine it runs on.
 *
 * @param env the environment's variables
 * @param clock today, for what is asked without a date
 */
record Surroundings(Streams streams, Map<String, String> env, Clock clock) {

  /**
   * Where words go.
   *
   * @param outIsTerminal whether a person reads {@code out} on a terminal
   * @param errIsTerminal likewise {@code err}
   */
  record Streams(PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {}

  /** Those of this process. */
  static Surroundings real() {
    Streams streams = new Streams(System.out, System.err, isTerminal(1), isTerminal(2));
    return new Surroundings(streams, System.getenv(), Clock.systemUTC());
  }

  PrintStream out() {
    return streams.out();
  }

  PrintStream err() {
    return streams.err();
  }

  /** The value of that variable, unless it is unset or empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(env.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Java 17 tells only of both standard streams together; the system knows of each. */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (java.io.IOException | UnsupportedOperationException notThere) {
      return !Files.exists(Path.of("/proc/self")) && System.console() != null;
    }
  }
}
