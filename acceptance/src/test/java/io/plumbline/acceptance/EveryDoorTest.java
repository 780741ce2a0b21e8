package io.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.CaseLookup;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events give the same findings, whichever door they come through. */
class EveryDoorTest {
  private static final String AS_OF = "2025-12-31";
  @TempDir static Path folder;

  @BeforeAll
  static void a_year_is_simulated_and_audited() throws IOException {
    Call simulate =
        Call.of(
            folder,
            "simulate",
            "--cases",
            "400",
            "--seed",
            "11",
            "--violations",
            "0.2",
            "--from",
            "2025-01-01",
            "--to",
            AS_OF,
            "--out",
            "log.csv");
    assertThat(simulate.err()).isEmpty();
    assertThat(simulate.status()).isZero();
    assertThat(audit("log.csv", "findings.csv").status()).isEqualTo(1);
  }

  @Test
  void the_audit_finds_what_was_planted_and_nothing_else() throws IOException {
    assertThat(keys("findings.csv", 4, 7)).isEqualTo(keys("log.truth.csv", 4, 6));
  }

  @Test
  void the_order_of_rows_does_not_matter() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("log.csv"));
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(5));
    rows.add(0, lines.get(0));
    Files.write(folder.resolve("shuffled.csv"), rows);
    audit("shuffled.csv", "shuffled-findings.csv");
    assertThat(folder.resolve("shuffled-findings.csv"))
        .hasSameTextualContentAs(folder.resolve("findings.csv"));
  }

  @Test
  void a_log_heard_twice_counts_once() throws IOException {
    Files.copy(folder.resolve("log.csv"), folder.resolve("again.csv"));
    Call.of(
        folder,
        "audit",
        "log.csv",
        "again.csv",
        "--as-of",
        AS_OF,
        "--lang",
        "zh",
        "--out",
        "twice.csv");
    assertThat(folder.resolve("twice.csv")).hasSameTextualContentAs(folder.resolve("findings.csv"));
  }

  @Test
  void cloud_events_give_the_same_findings_as_csv() throws IOException {
    CloudEventsOf.csv(folder.resolve("log.csv"), folder.resolve("log.ndjson.gz"));
    audit("log.ndjson.gz", "json-findings.csv");
    assertThat(folder.resolve("json-findings.csv"))
        .hasSameTextualContentAs(folder.resolve("findings.csv"));
  }

  @Test
  void the_kernel_asked_case_by_case_gives_the_same_findings() throws IOException {
    Reading reading = Catalogues.builtIn();
    Catalogue catalogue = reading.catalogue().orElseThrow();
    Judge judge = new Judge(catalogue, reading.calendar());
    Instant asOf =
        LocalDate.parse(AS_OF)
            .plusDays(1)
            .atStartOfDay(catalogue.settings().zone())
            .toInstant()
            .minusNanos(1);
    CaseLookup lookup = new CaseLookup(catalogue);
    TreeSet<String> found = new TreeSet<>();
    for (String caseId : casesWithFindings()) {
      var file = lookup.find(List.of(folder.resolve("log.csv")), caseId).file().orElseThrow();
      for (Finding finding : judge.judge(file, asOf, Instant.MAX).findings()) {
        found.add(caseId + " " + finding.point().id());
      }
    }
    assertThat(found).isEqualTo(keys("findings.csv", 4, -1));
  }

  @Test
  void explain_tells_of_a_case_what_the_audit_found() throws IOException {
    String line = Files.readAllLines(folder.resolve("findings.csv")).get(1);
    String[] cells = line.split(",", -1);
    Call explain =
        Call.of(folder, "explain", "log.csv", "--case", cells[0], "--as-of", AS_OF, "--lang", "zh");
    assertThat(explain.out()).contains(cells[0]).contains(cells[4]);
    Call json =
        Call.of(folder, "explain", "log.csv", "--case", cells[0], "--as-of", AS_OF, "--json");
    assertThat(json.out()).startsWith("{").contains(cells[4]);
  }

  private static Call audit(String log, String out) {
    return Call.of(folder, "audit", log, "--as-of", AS_OF, "--lang", "zh", "--out", out);
  }

  private static Set<String> casesWithFindings() throws IOException {
    TreeSet<String> cases = new TreeSet<>();
    List<String> lines = Files.readAllLines(folder.resolve("findings.csv"));
    lines.subList(1, lines.size()).forEach(line -> cases.add(line.split(",", -1)[0]));
    return cases;
  }

  /** Case and point of each row, with the instant where its column is given. */
  private static Set<String> keys(String file, int point, int at) throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    List<String> lines = Files.readAllLines(folder.resolve(file));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      keys.add(cells[0] + " " + cells[point] + (at < 0 ? "" : " " + cells[at]));
    }
    return keys;
  }
}
