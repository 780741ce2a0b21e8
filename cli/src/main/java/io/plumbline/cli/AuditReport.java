package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.eventlog.FindingRow;
import io.plumbline.eventlog.Reject;
import io.plumbline.eventlog.Result;
import io.plumbline.eventlog.Summary;
import io.plumbline.kernel.catalogue.Level;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An audit told on one screen: what was judged, what was found of what, the ten worst. */
final class AuditReport {
  private static final int MOST_ROWS = 12;
  private static final int MOST_REJECTS = 5;
  private final Session session;
  private final Result result;
  private final Summary summary;
  private final List<Path> logs;

  AuditReport(Session session, Result result, List<Path> logs) {
    this.session = session;
    this.result = result;
    this.summary = result.summary();
    this.logs = logs;
  }

  void print(LocalDateTime asOf) {
    String until = asOf.toString().substring(0, 16).replace('T', ' ');
    session.printSaid(
        "cli.audit.judged", Figures.of(result.cases()), Figures.of(result.events()), until);
    if (result.findings().isEmpty()) {
      session.printSaid("cli.audit.nothing");
      return;
    }
    long cases = result.findings().stream().map(FindingRow::caseId).distinct().count();
    session.printSaid(
        "cli.audit.found",
        Figures.of(result.findings().size()),
        Figures.of(cases),
        Figures.of(summary.openAndLate()));
    levels();
    table(
        "cli.audit.by-kind",
        summary.byKind(),
        "cli.audit.kind.",
        (row, kind) -> row.place().kind().code().equals(kind));
    table(
        "cli.audit.by-layer",
        summary.byLayer(),
        "cli.audit.layer.",
        (row, layer) -> row.place().layer().code().equals(layer));
    table("cli.audit.by-item", summary.byItem(), "", (row, item) -> row.item().equals(item));
    table(
        "cli.audit.by-unit",
        summary.byUnit(),
        "",
        (row, unit) ->
            unit.isEmpty()
                ? row.place().parties().isEmpty()
                : row.place().parties().contains(unit));
    worst();
  }

  /** Says which rows come under a name. */
  private interface Belongs {
    boolean test(FindingRow row, String name);
  }

  private void levels() {
    session.print("");
    for (Level level : List.of(Level.RED, Level.YELLOW, Level.NOTICE)) {
      long count = summary.byLevel().getOrDefault(level.code(), 0L);
      if (count > 0) {
        String words = LevelWords.mark(level) + " " + level.text().in(session.language());
        session.print(session.painted(LevelWords.paint(level), words) + "  " + Figures.of(count));
      }
    }
  }

  private void table(String title, Map<String, Long> counts, String key, Belongs belongs) {
    session.print("");
    Table table =
        Table.headed(
            List.of(
                session.say(title),
                session.say("cli.audit.findings"),
                session.say("cli.audit.red"),
                session.say("cli.audit.open")));
    counts.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(entry -> table.row(row(entry, key, belongs)));
    session.print(table.lines(session.width()));
    if (counts.size() > MOST_ROWS) {
      session.printSaid("cli.audit.more", counts.size() - MOST_ROWS);
    }
  }

  private List<String> row(Map.Entry<String, Long> entry, String key, Belongs belongs) {
    String name = entry.getKey().isEmpty() ? session.say("cli.audit.nobody") : entry.getKey();
    Predicate<FindingRow> under = row -> belongs.test(row, entry.getKey());
    return List.of(
        key.isEmpty() ? name : session.say(key + name),
        Figures.of(entry.getValue()),
        Figures.of(count(under.and(row -> row.place().level() == Level.RED))),
        Figures.of(count(under.and(row -> row.lateness() != null && row.lateness().open()))));
  }

  private long count(Predicate<FindingRow> which) {
    return result.findings().stream().filter(which).count();
  }

  private void worst() {
    session.print("");
    session.print(
        session.painted(Paint.BOLD, session.say("cli.audit.worst", summary.worst().size())));
    Table table = Table.plain();
    for (FindingRow row : summary.worst()) {
      String mark = LevelWords.mark(row.place().level());
      table.row(mark + " " + row.caseId(), row.place().point(), row.detail());
    }
    session.print(table.lines(session.width()));
    FindingRow first = summary.worst().get(0);
    session.print("");
    session.printSaid(
        "cli.audit.next", logs.get(0).toString(), first.caseId(), first.place().point());
  }

  void printRejects(Path file) {
    session.remark("cli.audit.rejected", Figures.of(result.rejects().size()), file.toString());
    for (Reject reject : result.rejects().stream().limit(MOST_REJECTS).toList()) {
      session.remark(
          "cli.audit.reject", reject.file(), reject.line(), session.wording().say(reject.reason()));
    }
    if (result.rejects().size() > MOST_REJECTS) {
      session.remark("cli.audit.rejects-more", Figures.of(result.rejects().size() - MOST_REJECTS));
    }
  }
}
