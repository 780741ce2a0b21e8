package io.plumbline.cli;

import io.plumbline.catalogue.Nearest;
import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.CaseLookup;
import io.plumbline.eventlog.Reject;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: how each finding of a case follows. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private LogView view = new LogView();

  @Option(names = "--case", required = true, paramLabel = "ID", descriptionKey = "case")
  private String caseId = "";

  @Option(names = "--point", paramLabel = "POINT", descriptionKey = "point")
  private @Nullable String point;

  @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
  private @Nullable String asOf;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = session.catalogue().reading();
    Catalogue catalogue = CatalogueDoor.usable(reading, session);
    CaseLookup.Found found = new CaseLookup(catalogue).find(view.existingLogs(), caseId);
    found.rejects().forEach(this::rejected);
    CaseFile file = found.file().orElseThrow(() -> unknown(found));
    Explanation explanation = explanation(file, reading, catalogue);
    if (json) {
      Json.print(explanation.json(), session.surroundings().out());
    } else {
      explanation.print();
    }
    return status(explanation, found);
  }

  private static int status(Explanation explanation, CaseLookup.Found found) {
    if (!found.rejects().isEmpty()) {
      return ExitStatus.REJECTED;
    }
    return explanation.findings().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.FINDINGS;
  }

  private Explanation explanation(CaseFile file, Reading reading, Catalogue catalogue) {
    ZoneId zone = catalogue.settings().zone();
    Instant until = asOf == null ? session.clock().instant() : Dates.endOf(asOf, zone);
    Instant known = view.knownAt(zone);
    Verdict verdict = verdict(new Judge(catalogue, reading.calendar()), file, until, known);
    FindingWords words =
        new FindingWords(new Wording(session.language(), zone), zone, reading.calendar());
    Explanation.Times times = new Explanation.Times(until, known, zone);
    return new Explanation(session, words, file, verdict, times, points(verdict));
  }

  private static Verdict verdict(Judge judge, CaseFile file, Instant asOf, Instant knownAt) {
    try {
      return judge.judge(file, asOf, knownAt);
    } catch (NotInForceException e) {
      throw CannotRunException.of("cli.explain.no-version", file.itemCode());
    }
  }

  private Predicate<String> points(Verdict verdict) {
    if (point == null) {
      return id -> true;
    }
    TreeSet<String> known = new TreeSet<>();
    verdict.findings().forEach(finding -> known.add(finding.point().id()));
    verdict.dueDates().forEach(due -> known.add(due.point().id()));
    verdict.basis().item().pointsOn(verdict.basis().openedOn()).forEach(p -> known.add(p.id()));
    if (!known.contains(point)) {
      throw CannotRunException.of("cli.explain.unknown-point", point, String.join(" ", known));
    }
    return id -> id.equals(point);
  }

  private void rejected(Reject reject) {
    session.remark(
        "cli.audit.reject", reject.file(), reject.line(), session.wording().say(reject.reason()));
  }

  private CannotRunException unknown(CaseLookup.Found found) {
    List<String> near = Nearest.to(caseId, found.otherIds(), 5);
    return near.isEmpty()
        ? CannotRunException.of("cli.explain.no-case", caseId)
        : CannotRunException.of("cli.explain.unknown", caseId, String.join(" ", near));
  }
}
