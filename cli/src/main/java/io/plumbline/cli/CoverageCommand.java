package io.plumbline.cli;

import io.plumbline.catalogue.Capability;
import io.plumbline.catalogue.Coverage;
import io.plumbline.catalogue.Reading;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Sentence;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code coverage}: what in the product watches each risk and carries out each measure. */
@Command(name = "coverage")
final class CoverageCommand implements Runnable {
  private final Session session;

  CoverageCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Reading reading = session.catalogue().reading();
    CatalogueDoor.usable(reading, session);
    Coverage coverage = Coverage.of(reading);
    print("cli.coverage.risks", coverage.risks());
    print("cli.coverage.measures", coverage.measures());
    session.printSaid(
        "cli.coverage.total",
        coverage.risksServed(),
        coverage.risks().size(),
        coverage.measuresServed(),
        coverage.measures().size());
  }

  private void print(String key, List<Sentence> sentences) {
    session.print(session.painted(Paint.BOLD, session.say(key, sentences.size())));
    Table table = Table.plain();
    for (Sentence sentence : sentences) {
      row(table, sentence);
    }
    session.print(table.lines(session.width()));
    session.print("");
  }

  /**
   * What else serves the sentence stands below the first, so that the sentences keep their room.
   */
  private void row(Table table, Sentence sentence) {
    List<String> serving = serving(sentence);
    table.row(sentence.id(), serving.get(0), sentence.text().in(session.language()));
    serving.stream().skip(1).forEach(each -> table.row("", each, ""));
  }

  private List<String> serving(Sentence sentence) {
    List<Capability> serving = Coverage.serving(sentence);
    return serving.isEmpty()
        ? List.of(session.say("cli.coverage.nothing"))
        : serving.stream().map(each -> each.text().in(session.language())).toList();
  }
}
