package io.plumbline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.eventlog.findings.FindingsFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases worked out on paper: see {@code paper.md} beside each log. */
class GoldenCasesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("golden")
  void the_audit_finds_what_was_worked_out_on_paper(Path asOf) throws IOException {
    Path golden = Objects.requireNonNull(asOf.getParent());
    Map<String, Instant> moments = moments(asOf);
    Instant judgedAt = Objects.requireNonNull(moments.get("as_of"));
    Options options = Bureau.options(judgedAt, moments.getOrDefault("known_at", judgedAt), 2);
    Result result =
        new Audit(Bureau.JUDGE, options).run(List.of(golden.resolve("log.csv")), Progress.NONE);
    assertThat(result.rejects()).isEmpty();
    assertThat(withoutDetail(result))
        .isEqualTo(Files.readAllLines(golden.resolve(findingsOf(asOf))));
  }

  private List<String> withoutDetail(Result result) throws IOException {
    Path file = folder.resolve("findings.csv");
    FindingsFile.at(file, Bureau.ZONE).orElseThrow().write(result.findings());
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(firstColumns(line));
    }
    return lines;
  }

  /** The first eleven columns; none of them is quoted in these files. */
  private static String firstColumns(String line) {
    int end = 0;
    for (int i = 0; i < 11; i++) {
      end = line.indexOf(',', end) + 1;
    }
    return line.substring(0, end - 1);
  }

  private static Map<String, Instant> moments(Path file) throws IOException {
    Map<String, Instant> moments = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        moments.put(line.substring(0, equals).strip(), endOf(line.substring(equals + 1).strip()));
      }
    }
    return moments;
  }

  /** Of a bare date its end. */
  private static Instant endOf(String written) {
    return written.length() == 10
        ? LocalDate.parse(written).plusDays(1).atStartOfDay(Bureau.ZONE).toInstant().minusNanos(1)
        : OffsetDateTime.parse(written).toInstant();
  }

  private static String findingsOf(Path asOf) {
    return String.valueOf(asOf.getFileName()).replace("as-of", "findings").replace(".txt", ".csv");
  }

  static List<Path> golden() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(GoldenCasesTest.class.getResource("golden")).toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("as-of"))
          .sorted()
          .toList();
    }
  }
}
