package io.plumbline.cli;

import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.cli.text.Wrapping;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.wording.FindingWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A case told to a person who was not there: its course, its findings, its open limits. */
final class Explanation {
  private final Session session;
  private final FindingWords words;
  private final CaseFile file;
  private final Verdict verdict;
  private final Times times;
  private final Predicate<String> points;

  /**
   * By when the case is looked at.
   *
   * @param zone where its days are
   */
  record Times(Instant asOf, Instant knownAt, ZoneId zone) {
    LocalDate day() {
      return LocalDate.ofInstant(asOf, zone);
    }
  }

  Explanation(
      Session session,
      FindingWords words,
      CaseFile file,
      Verdict verdict,
      Times times,
      Predicate<String> points) {
    this.session = session;
    this.words = words;
    this.file = file;
    this.verdict = verdict;
    this.times = times;
    this.points = points;
  }

  /** The findings asked for. */
  List<Finding> findings() {
    return verdict.findings().stream()
        .filter(finding -> points.test(finding.point().id()))
        .toList();
  }

  private List<DueDate> clocks() {
    return verdict.dueDates().stream()
        .filter(due -> points.test(due.point().id()))
        .filter(this::isOpen)
        .toList();
  }

  /** It has not been stopped, and is not among the findings already. */
  private boolean isOpen(DueDate due) {
    boolean broken = due.clock().brokenAt().filter(at -> !at.isAfter(times.asOf())).isPresent();
    return due.clock().stopped().isEmpty() && !broken && verdict.course().ended().isEmpty();
  }

  void print() {
    PowerItem item = verdict.basis().item();
    String name = item.code() + " " + item.identity().name().in(session.language());
    session.print(
        session.painted(Paint.BOLD, session.say("cli.explain.case", file.caseId(), name)));
    EventPhrases phrases = new EventPhrases(session, item, times.zone());
    if (times.knownAt().equals(Dates.EVERYTHING)) {
      session.printSaid("cli.explain.as-of", phrases.moment(times.asOf()));
    } else {
      session.printSaid(
          "cli.explain.times", phrases.moment(times.asOf()), phrases.moment(times.knownAt()));
    }
    session.print("");
    course(item, phrases);
    section("cli.explain.findings", findings().size());
    findings().forEach(this::print);
    section("cli.explain.clocks", clocks().size());
    clocks(clocks());
  }

  private void course(PowerItem item, EventPhrases phrases) {
    CaseRecord record = record(item);
    Table table =
        Table.headed(
            List.of(
                session.say("cli.explain.number"),
                session.say("cli.explain.time"),
                session.say("cli.explain.event"),
                session.say("cli.explain.stage"),
                session.say("cli.explain.details")));
    int number = 0;
    for (var event : record.taken()) {
      table.row(phrases.row(++number, event));
    }
    session.print(table.lines(session.width()));
    left("later", record.later());
    left("unknown", record.unknown());
    left("amended", record.amended());
    left("repeated", record.repeated());
  }

  private CaseRecord record(PowerItem item) {
    return CaseRecord.of(file.events(), item, times.zone(), times.asOf(), times.knownAt());
  }

  private void left(String why, int count) {
    if (count > 0) {
      session.printSaid("cli.explain.left." + why, count);
    }
  }

  private void section(String key, int count) {
    session.print("");
    session.print(session.painted(Paint.BOLD, session.say(key, count)));
  }

  private void print(Finding finding) {
    session.print("");
    String mark = LevelWords.mark(finding.level()) + " ";
    Paint paint = LevelWords.paint(finding.level());
    String level = finding.level().text().in(session.language());
    session.print(session.painted(paint, mark + level + "  " + finding.point().id()));
    block(words.derivation(finding));
  }

  private void block(List<String> lines) {
    Wrapping wrapping = new Wrapping(Measure.CELLS);
    for (String line : lines) {
      String indent = "  ";
      for (String part : wrapping.lines(line, session.width() - 6)) {
        session.print(indent + part);
        indent = "      ";
      }
    }
  }

  /** A line each; the whole count only where one point is asked for. */
  private void clocks(List<DueDate> clocks) {
    if (clocks.size() == 1) {
      session.print("");
      block(words.dueDate(clocks.get(0), times.day()));
      return;
    }
    Table table = Table.plain();
    clocks.forEach(
        clock ->
            table.row(
                due(clock.clock()),
                clock.point().id(),
                clock.point().source().in(session.language())));
    session.print(table.lines(session.width()));
  }

  private String due(Clock clock) {
    if (clock.dueOn().isEmpty() || clock.isSuspended()) {
      return session.say("cli.explain.standing-still");
    }
    String day = clock.dueOn().get().toString();
    return session.say(
        clock.isProvisional() ? "cli.explain.due-provisional" : "cli.explain.due", day);
  }

  Map<String, Object> json() {
    PowerItem item = verdict.basis().item();
    EventPhrases phrases = new EventPhrases(session, item, times.zone());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", file.caseId());
    json.put("item", item.code());
    json.put("opened_on", verdict.basis().openedOn().toString());
    json.put("as_of", phrases.offset(times.asOf()));
    if (!times.knownAt().equals(Dates.EVERYTHING)) {
      json.put("known_at", phrases.offset(times.knownAt()));
    }
    json.put(
        "events",
        record(item).taken().stream().map(event -> EventJson.of(event, phrases)).toList());
    json.put("findings", findings().stream().map(finding -> json(finding, phrases)).toList());
    json.put(
        "open_limits", clocks().stream().map(due -> words.dueDateData(due, times.day())).toList());
    return json;
  }

  private Map<String, Object> json(Finding finding, EventPhrases phrases) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("point", finding.point().id());
    json.put("layer", finding.point().layer().code());
    json.put("stage", finding.point().stage());
    json.put("kind", finding.kind().code());
    json.put("level", finding.level().code());
    json.put("at", phrases.offset(finding.at()));
    json.put("detail", words.detail(finding));
    json.put("derivation", words.derivationData(finding));
    return json;
  }
}
