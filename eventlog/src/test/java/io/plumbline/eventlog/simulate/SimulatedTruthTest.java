package io.plumbline.eventlog.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Judge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTruthTest {
  private static final Reading BUILT_IN = Catalogues.builtIn();
  private static final Catalogue CATALOGUE = BUILT_IN.catalogue().orElseThrow();
  private static final Judge JUDGE = new Judge(CATALOGUE, BUILT_IN.calendar());
  private static final ZoneId ZONE = CATALOGUE.settings().zone();
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  @TempDir Path directory = Path.of("");

  @Test
  void the_judge_finds_what_was_planted_and_nothing_else() {
    IntStream.range(0, 300).parallel().forEach(seed -> holds(plan(seed, 60)));
  }

  @Test
  void nothing_is_found_where_nothing_was_planted() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            seed ->
                assertThat(
                        holds(
                            new Plan(
                                100, seed, 0, LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28))))
                    .isEmpty());
  }

  @Test
  @Tag("long")
  void the_judge_finds_what_was_planted_and_nothing_else_in_thousands_of_logs() {
    IntStream.range(1_000, 5_000).parallel().forEach(seed -> holds(plan(seed, 120)));
  }

  /** Now and then a long plan, now and then a short one, in years announced and not. */
  private static Plan plan(int seed, int cases) {
    Dice dice = new Dice(seed, 7);
    LocalDate from = LocalDate.of(dice.between(2006, 2027), 1, 1).plusDays(dice.below(365));
    return new Plan(
        cases, seed, dice.pick(List.of(0.03, 0.5, 1.0)), from, from.plusDays(dice.between(0, 420)));
  }

  private List<String> holds(Plan plan) {
    try {
      Path log = directory.resolve("log" + plan.seed() + ".csv");
      Path truth = directory.resolve("truth" + plan.seed() + ".csv");
      new Simulator(CATALOGUE, BUILT_IN.calendar(), plan).write(log, truth);
      List<String> planted = Files.readAllLines(truth);
      List<String> expected = planted.subList(1, planted.size());
      List<String> judged = judged(log, plan);
      assertThat(judged).as(() -> difference(plan, log, expected, judged)).isEqualTo(expected);
      Files.delete(log);
      Files.delete(truth);
      return planted.subList(1, planted.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(Plan plan, Path log, List<String> planted, List<String> judged) {
    List<String> extra = without(judged, planted);
    List<String> missing = without(planted, judged);
    String first = (extra.isEmpty() ? missing : extra).stream().findFirst().orElse("the order");
    return "%s%nfound, not planted: %s%nplanted, not found: %s%nrows:%n%s"
        .formatted(plan, extra, missing, rows(log, first));
  }

  private static String rows(Path log, String finding) {
    try (Stream<String> lines = Files.lines(log)) {
      String caseId = finding.substring(0, finding.indexOf(',') + 1);
      return lines.filter(line -> line.startsWith(caseId)).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    left.removeAll(others);
    return left;
  }

  private static List<String> judged(Path log, Plan plan) {
    Instant end = plan.to().plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    List<Finding> findings = new ArrayList<>();
    for (CaseFile file : LogCases.read(log, ZONE)) {
      findings.addAll(JUDGE.judge(file, end, end).findings());
    }
    findings.sort(Finding.ORDER);
    return findings.stream().map(SimulatedTruthTest::line).toList();
  }

  private static String line(Finding finding) {
    Lateness late = finding.breach().lateness();
    return String.join(
        ",",
        finding.caseId(),
        finding.basis().item().code(),
        finding.point().stage(),
        finding.point().layer().code(),
        finding.point().id(),
        finding.kind().code(),
        AT.format(finding.at().atZone(ZONE)),
        late == null ? "" : late.dueOn().toString(),
        late == null ? "" : Objects.toString(late.actualOn(), ""));
  }
}
