package io.plumbline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
   * @param outFault why {@code out} could not take it all; empty while it could
   * @param outIsTerminal whether a person reads {@code out} on a terminal
   * @param errIsTerminal likewise {@code err}
   */
  record Streams(
      PrintStream out,
      PrintStream err,
      Supplier<Optional<IOException>> outFault,
      boolean outIsTerminal,
      boolean errIsTerminal) {}

  /** Those of this process. */
  static Surroundings real() {
    StandardOutput out = new StandardOutput();
    Streams streams =
        new Streams(out.stream(), System.err, out::fault, Terminal.is(1), Terminal.is(2));
    Map<String, String> env = new HashMap<>(System.getenv());
    if (streams.outIsTerminal() && !env.containsKey("COLUMNS")) {
      Terminal.columns().ifPresent(columns -> env.put("COLUMNS", columns));
    }
    return new Surroundings(streams, env, Clock.systemUTC());
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
}
