package io.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One call of plumbline within the test's own process, at noon of 2026-11-24 in Shanghai. */
final class Call {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
  private final Map<String, String> env = new HashMap<>();

  Call(Path home) {
    env.put("PLUMBLINE_HOME", home.toString());
    env.put("LANG", "zh_CN.UTF-8");
  }

  /**
   * What came of a call.
   *
   * @param out standard output
   * @param err standard error
   */
  record Answer(int status, String out, String err) {
    /** Everything that a person sees. */
    String all() {
      return out
          + (err.isEmpty() ? "" : "--- standard error ---\n" + err)
          + "--- exit status "
          + status
          + " ---\n";
    }
  }

  Call with(String variable, String value) {
    env.put(variable, value);
    return this;
  }

  Answer run(String... args) {
    return run(false, args);
  }

  Answer onTerminal(String... args) {
    return run(true, args);
  }

  private Answer run(boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings.Streams streams =
        new Surroundings.Streams(stream(out), stream(err), Optional::empty, terminal, false);
    int status = Plumbline.run(new Surroundings(streams, env, NOON), args);
    return new Answer(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
