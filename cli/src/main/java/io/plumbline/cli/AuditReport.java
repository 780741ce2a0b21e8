package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.eventlog.FindingRow;
import io.plumbline.eventlog.Reject;
import io.plumbline.eventlog.Result;
import io.plumbline.eventlog.Summary;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An audit told on one screen: what was judged, what was found of what, the ten worst. */
final class AuditReport {
  private static final int MOST_ROWS = 12;
  private static final int MOST_REJECTS = 5;
  private final Session session;
  private final Result result;
  private final Summary summary;
  private final String command;
  private final Catalogue catalogue;
  private final PartyWords parties;
  private final Map<String, String> units = new HashMap<>();

  /**
   * The report on that result.
   *
   * @param command the logs and options by which {@code explain} sees what this audit saw
   */
  AuditReport(Session session, Catalogue catalogue, Result result, String command) {
    this.catalogue = catalogue;
    this.parties = new PartyWords(catalogue, session.language());
    this.session = session;
    this.result = result;
    this.summary = result.summary();
    this.command = command;
  }

  void print(LocalDateTime asOf) {
    String until = asOf.toString().substring(0, 16).replace('T', ' ');
    session.printSaid(
        "cli.audit.judged", Figures.of(result.cases()), Figures.of(result.events()), until);
    if (result.findings().isEmpty()) {
      session.printSaid(isUnread() ? "cli.audit.unread" : "cli.audit.nothing");
      return;
    }
    long cases = result.findings().stream().map(FindingRow::caseId).distinct().count();
    session.printSaid(
        "cli.audit.found",
        Figures.of(result.findings().size()),
        Figures.of(cases),
        Figures.of(summary.openAndLate()));
    levels();
    tally("kind", row -> List.of(session.say("cli.audit.kind." + row.place().kind().code())));
    tally("layer", row -> List.of(session.say("cli.audit.layer." + row.place().layer().code())));
    tally("item", row -> List.of(row.item() + " " + nameOf(row.item())));
    tally("unit", this::unitsOf);
    worst();
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

  private void tally(String by, Function<FindingRow, List<String>> names) {
    Tally tally = new Tally();
    for (FindingRow row : result.findings()) {
      names.apply(row).forEach(name -> tally.add(name, row));
    }
    Table table =
        Table.headed(
            List.of(
                session.say("cli.audit.findings"),
                session.say("cli.audit.red"),
                session.say("cli.audit.open"),
                session.say("cli.audit.by-" + by)));
    tally.rows(table, MOST_ROWS);
    session.print("");
    session.print(table.lines(session.width()));
    if (tally.size() > MOST_ROWS) {
      session.printSaid("cli.audit.more", tally.size() - MOST_ROWS);
    }
  }

  private String nameOf(String code) {
    List<PowerItem> versions = catalogue.versionsOf(code);
    PowerItem last = versions.get(versions.size() - 1);
    return last.identity().name().in(session.language());
  }

  private List<String> unitsOf(FindingRow row) {
    List<String> printed = row.place().parties();
    return printed.isEmpty()
        ? List.of(session.say("cli.audit.nobody"))
        : printed.stream().map(party -> units.computeIfAbsent(party, parties::of)).toList();
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
        "cli.audit.next",
        command,
        ShellWord.of(first.caseId()),
        ShellWord.of(first.place().point()));
  }

  private boolean isUnread() {
    return result.events() == 0 && !result.rejects().isEmpty();
  }

  void printRejects(Path file) {
    session.remark(rejected(), Figures.of(result.rejects().size()), file.toString());
    for (Reject reject : wholeLogsFirst().stream().limit(MOST_REJECTS).toList()) {
      session.remark(
          "cli.audit.reject", reject.file(), reject.line(), session.wording().say(reject.reason()));
    }
    if (result.rejects().size() > MOST_REJECTS) {
      session.remark("cli.audit.rejects-more", Figures.of(result.rejects().size() - MOST_REJECTS));
    }
  }

  private String rejected() {
    if (isUnread()) {
      return "cli.audit.rejected-all";
    }
    boolean rowsOnly = result.rejects().stream().noneMatch(AuditReport::isWholeLog);
    return rowsOnly ? "cli.audit.rejected" : "cli.audit.rejected-logs";
  }

  /** Most is lost where a log cannot be read any further, so that is said before single rows. */
  private List<Reject> wholeLogsFirst() {
    return result.rejects().stream()
        .sorted(Comparator.comparing(reject -> !isWholeLog(reject)))
        .toList();
  }

  private static boolean isWholeLog(Reject reject) {
    return reject.text().isEmpty();
  }
}
