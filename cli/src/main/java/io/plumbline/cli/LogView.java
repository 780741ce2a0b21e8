package io.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What of some logs a call looks at. Until when stands with each command, for only some can do
 * without.
 */
final class LogView {
  @Parameters(arity = "1..*", paramLabel = "LOG", descriptionKey = "log")
  private List<Path> logs = new ArrayList<>();

  @Option(names = "--known-at", paramLabel = "TIME", descriptionKey = "known-at")
  private @Nullable String knownAt;

  /** The logs, each of them a file that is there. */
  List<Path> existingLogs() {
    LogFiles.check(logs);
    return logs;
  }

  /** Where what could not be used of them goes: beside the findings, or beside the first log. */
  Path rejects(@Nullable Path findings) {
    return LogFiles.rejectsBeside(findings == null ? logs.get(0) : findings);
  }

  /** The instant up to which records are looked at. */
  Instant knownAt(ZoneId zone) {
    return Dates.knownAt(knownAt, zone);
  }

  /** The logs and options by which another command sees the same, as a shell takes them. */
  String words(String asOf, Session session) {
    StringBuilder words = new StringBuilder();
    logs.forEach(log -> words.append(ShellWord.of(log.toString())).append(' '));
    words.append("--as-of ").append(ShellWord.of(asOf));
    if (knownAt != null) {
      words.append(" --known-at ").append(ShellWord.of(knownAt));
    }
    session
        .catalogueFolder()
        .ifPresent(f -> words.append(" --catalogue ").append(ShellWord.of(f.toString())));
    return words.toString();
  }
}
