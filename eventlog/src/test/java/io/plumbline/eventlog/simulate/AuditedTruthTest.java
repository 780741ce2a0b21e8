package io.plumbline.eventlog.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.Audit;
import io.plumbline.eventlog.FindingRow;
import io.plumbline.eventlog.Options;
import io.plumbline.eventlog.Progress;
import io.plumbline.eventlog.Result;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedTruthTest {
  private static final Reading BUILT_IN = Catalogues.builtIn();
  private static final Catalogue CATALOGUE = BUILT_IN.catalogue().orElseThrow();
  private static final ZoneId ZONE = CATALOGUE.settings().zone();
  @TempDir Path directory = Path.of("");

  @Test
  void an_audit_finds_what_was_planted_and_refuses_no_row() throws IOException {
    Plan plan = Plan.ofYear(3_000, 20_260_101, 2026);
    Path log = directory.resolve("log.csv.gz");
    Path truth = directory.resolve("log.truth.csv");
    Written written = new Simulator(CATALOGUE, BUILT_IN.calendar(), plan).write(log, truth);
    Result result = audit(log, plan);
    assertThat(result.rejects()).isEmpty();
    assertThat(result.events()).isEqualTo(written.events());
    assertThat(result.cases()).isEqualTo(written.cases());
    assertThat(result.findings().stream().map(AuditedTruthTest::line))
        .containsExactlyInAnyOrderElementsOf(planted(truth));
  }

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    Plan plan = Plan.ofYear(500, 1, 2026);
    Path first = directory.resolve("first.csv");
    Path second = directory.resolve("second.csv");
    new Simulator(CATALOGUE, BUILT_IN.calendar(), plan).write(first, directory.resolve("1.csv"));
    new Simulator(CATALOGUE, BUILT_IN.calendar(), plan).write(second, directory.resolve("2.csv"));
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(directory.resolve("2.csv")).hasSameBinaryContentAs(directory.resolve("1.csv"));
  }

  private static Result audit(Path log, Plan plan) throws IOException {
    Instant end = plan.to().plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    FindingWords words = new FindingWords(new Wording(Language.ZH), ZONE, BUILT_IN.calendar());
    Options options = new Options(end, end, Set.of(), words, false, 2);
    return new Audit(new Judge(CATALOGUE, BUILT_IN.calendar()), options)
        .run(List.of(log), Progress.NONE);
  }

  private static List<String> planted(Path truth) throws IOException {
    List<String> lines = Files.readAllLines(truth);
    return lines.subList(1, lines.size());
  }

  private static String line(FindingRow row) {
    FindingRow.Late late = row.lateness();
    String days =
        late == null ? "," : late.due() + "," + (late.actual() == null ? "" : late.actual());
    FindingRow.Place place = row.place();
    return String.join(
        ",",
        row.caseId(),
        row.item(),
        place.stage(),
        place.layer().code(),
        place.point(),
        place.kind().code(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at().atZone(ZONE)),
        days);
  }
}
