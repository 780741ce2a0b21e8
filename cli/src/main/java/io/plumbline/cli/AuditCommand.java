package io.plumbline.cli;

import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.Audit;
import io.plumbline.eventlog.Options;
import io.plumbline.eventlog.Result;
import io.plumbline.eventlog.findings.FindingsFile;
import io.plumbline.eventlog.findings.RejectFile;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: which cases of some logs broke which rule, when and by how much. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private LogView view = new LogView();

  @Option(names = "--as-of", required = true, paramLabel = "TIME", descriptionKey = "as-of")
  private String asOf = "";

  @Option(names = "--item", paramLabel = "ITEM", descriptionKey = "item")
  private List<String> items = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable Path out;

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = session.catalogue().reading();
    Catalogue catalogue = CatalogueDoor.usable(reading, session);
    ZoneId zone = catalogue.settings().zone();
    List<Path> logs = view.existingLogs();
    @Nullable FindingsFile file = out == null ? null : findingsFile(out, zone, logs);
    LogFiles.checkWritable(view.rejects(out), logs);
    Result result;
    try (AuditProgress progress = new AuditProgress(session)) {
      result =
          new Audit(new Judge(catalogue, reading.calendar()), options(reading, catalogue, file))
              .run(logs, progress);
    }
    if (file != null) {
      file.write(result.findings());
    }
    return report(result, catalogue);
  }

  private Options options(Reading reading, Catalogue catalogue, @Nullable FindingsFile file) {
    ZoneId zone = catalogue.settings().zone();
    Instant known = view.knownAt(zone);
    Set<String> codes = new TreeSet<>();
    items.forEach(item -> codes.add(new ItemChoice(catalogue).code(item)));
    FindingWords words =
        new FindingWords(new Wording(session.language(), zone), zone, reading.calendar());
    boolean derivations = file != null && file.format() == FindingsFile.Format.NDJSON;
    int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    return new Options(Dates.endOf(asOf, zone), known, codes, words, derivations, threads);
  }

  private static FindingsFile findingsFile(Path out, ZoneId zone, List<Path> logs)
      throws IOException {
    FindingsFile file =
        FindingsFile.at(out, zone)
            .orElseThrow(() -> CannotRunException.of("cli.audit.out-kind", out.toString()));
    LogFiles.checkWritable(out, logs);
    return file;
  }

  private int report(Result result, Catalogue catalogue) throws IOException {
    ZoneId zone = catalogue.settings().zone();
    AuditReport report = new AuditReport(session, catalogue, result, view.words(asOf, session));
    report.print(Dates.endOf(asOf, zone).atZone(zone).toLocalDateTime());
    if (out != null) {
      session.printSaid("cli.audit.written", out.toString());
    }
    if (result.rejects().isEmpty()) {
      return result.findings().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.FINDINGS;
    }
    Path rejects = view.rejects(out);
    RejectFile.write(rejects, result.rejects(), session.wording());
    report.printRejects(rejects);
    return ExitStatus.REJECTED;
  }
}
