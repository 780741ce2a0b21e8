package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Level;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What an audit found, on one page: by item, rule, level and unit, and the worst. */
final class AuditSummary {
  private static final int MOST_ROWS = 12;
  private static final int WORST = 10;
  private static final Comparator<FindingRow> WORST_FIRST =
      Comparator.comparing(FindingRow::level)
          .thenComparing(FindingRow::open)
          .thenComparing(FindingRow::over)
          .reversed()
          .thenComparing(row -> row.where().caseId())
          .thenComparing(row -> row.where().point());

  private final Session session;
  private final Answerable answerable;
  private final Catalogue catalogue;

  AuditSummary(Session session, Catalogue catalogue) {
    this.session = session;
    this.catalogue = catalogue;
    this.answerable = new Answerable(catalogue, session.language());
  }

  void print(List<FindingRow> rows, String logs) {
    if (rows.isEmpty()) {
      return;
    }
    tally(
        "cli.audit.by-level",
        rows,
        row -> LevelWords.mark(row.level()) + " " + row.level().text().in(session.language()));
    tally("cli.audit.by-kind", rows, row -> session.say("finding.kind." + row.kind().code()));
    tally("cli.audit.by-item", rows, row -> row.where().item() + " " + nameOf(row.where().item()));
    tally("cli.audit.by-unit", rows, row -> answerable.of(row.where()));
    worst(rows, logs);
  }

  private void tally(String key, List<FindingRow> rows, Function<FindingRow, String> by) {
    Tally tally = new Tally();
    rows.forEach(row -> tally.add(by.apply(row), row.level() == Level.RED, row.open()));
    Table table =
        Table.headed(
            List.of(
                session.say("cli.audit.findings"),
                session.say("cli.audit.red"),
                session.say("cli.audit.open"),
                session.say(key)));
    tally.rows(table, MOST_ROWS);
    session.print("");
    session.print(table.lines(session.width()));
    if (tally.size() > MOST_ROWS) {
      session.printSaid("cli.audit.more", tally.size() - MOST_ROWS);
    }
  }

  private void worst(List<FindingRow> rows, String logs) {
    session.print("");
    List<FindingRow> worst = rows.stream().sorted(WORST_FIRST).limit(WORST).toList();
    session.print(session.painted(Paint.BOLD, session.say("cli.audit.worst", worst.size())));
    Table table = Table.plain();
    worst.forEach(
        row ->
            table.row(
                LevelWords.mark(row.level()) + " " + row.level().text().in(session.language()),
                row.where().caseId(),
                row.where().point(),
                over(row)));
    session.print(table.lines(session.width()));
    session.print("");
    FindingRow first = worst.get(0);
    session.printSaid(
        "cli.audit.next",
        logs,
        ShellWord.of(first.where().caseId()),
        ShellWord.of(first.where().point()));
  }

  private String over(FindingRow row) {
    if (row.over() == 0) {
      return session.say("finding.kind." + row.kind().code());
    }
    return session.say(row.open() ? "cli.audit.over-open" : "cli.audit.over", row.over());
  }

  private String nameOf(String code) {
    return catalogue.versionsOf(code).stream()
        .reduce((first, last) -> last)
        .map(item -> item.identity().name().in(session.language()))
        .orElse("");
  }
}
