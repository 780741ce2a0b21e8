package io.plumbline.server.operations.demo;

import io.plumbline.eventlog.LoggedCases;
import io.plumbline.eventlog.simulate.Plan;
import io.plumbline.eventlog.simulate.Simulator;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The last year of the demo's bureau: simulated, and taken in as history. */
@Component
class DemoHistory {
  private static final long SEED = 57;
  private static final double VIOLATIONS = 0.035;
  private static final int AT_ONCE = 100;
  private static final String UNTIL = "until";
  private static final String LOADED = "history";
  private final DemoMark mark;
  private final LawInForce law;
  private final InstantSource clock;
  private final Docket docket;
  private final Handlers handlers;
  private final int cases;

  DemoHistory(
      DemoMark mark,
      LawInForce law,
      InstantSource clock,
      Docket docket,
      Handlers handlers,
      @Value("${plumbline.demo.cases:3000}") int cases) {
    this.cases = cases;
    this.mark = mark;
    this.law = law;
    this.clock = clock;
    this.docket = docket;
    this.handlers = handlers;
  }

  /** What an interrupted start has taken already is known, and taken once. */
  void load(Progress progress) throws IOException {
    if (mark.value(LOADED).isPresent()) {
      return;
    }
    List<CaseFile> files = simulated(until(), progress);
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      List<CaseFile> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
      docket.take(told(some), new Origin(true, null, null, null));
      handlers.assign(some);
      if (from % (AT_ONCE * 10) == AT_ONCE * 9 || from + AT_ONCE >= files.size()) {
        progress.step("serve.demo.history", from + some.size(), files.size());
      }
    }
    mark.set(LOADED, "loaded");
  }

  /** Yesterday, on the day of the first try. */
  private LocalDate until() {
    if (mark.value(UNTIL).isEmpty()) {
      LocalDate today =
          LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
      mark.set(UNTIL, today.minusDays(1).toString());
    }
    return LocalDate.parse(mark.value(UNTIL).orElseThrow());
  }

  private List<CaseFile> simulated(LocalDate until, Progress progress) throws IOException {
    LocalDate from = until.minusYears(1).plusDays(1);
    progress.step("serve.demo.simulate", from, until);
    Law now = law.now();
    Path folder = Files.createTempDirectory("plumbline-demo");
    Path log = folder.resolve("log.csv");
    Path truth = folder.resolve("truth.csv");
    try {
      Plan plan = new Plan(cases, SEED, VIOLATIONS, from, until);
      new Simulator(now.catalogue(), now.reading().calendar(), plan).write(log, truth);
      List<CaseFile> files = new ArrayList<>(new LoggedCases(now.catalogue()).in(List.of(log)));
      files.sort(Comparator.comparing(CaseFile::caseId));
      return files;
    } finally {
      Files.deleteIfExists(log);
      Files.deleteIfExists(truth);
      Files.delete(folder);
    }
  }

  private static List<Told> told(List<CaseFile> files) {
    List<Told> told = new ArrayList<>();
    for (CaseFile file : files) {
      file.events().forEach(event -> told.add(new Told(file.caseId(), file.itemCode(), event)));
    }
    return told;
  }
}
