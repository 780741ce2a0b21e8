package io.plumbline.cli;

import io.plumbline.catalogue.Reading;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    Catalogue catalogue = CatalogueDoor.usable(reading, session);
    List<Sentence> risks = all(reading.shared().risks(), catalogue, ControlPoint::risks);
    List<Sentence> measures = all(reading.shared().measures(), catalogue, ControlPoint::measures);
    print("cli.coverage.risks", risks);
    print("cli.coverage.measures", measures);
    session.printSaid(
        "cli.coverage.total", served(risks), risks.size(), served(measures), measures.size());
  }

  /** The shared sentences, then those that one item alone has. */
  private static List<Sentence> all(
      List<Sentence> shared, Catalogue catalogue, Function<ControlPoint, List<Sentence>> of) {
    List<Sentence> all = new ArrayList<>(shared);
    catalogue.items().stream()
        .flatMap(item -> item.controlPoints().stream())
        .flatMap(point -> of.apply(point).stream())
        .filter(sentence -> sentence.id().isEmpty())
        .distinct()
        .forEach(all::add);
    return all;
  }

  private void print(String key, List<Sentence> sentences) {
    session.print(session.painted(Paint.BOLD, session.say(key, sentences.size())));
    Table table = Table.plain();
    for (Sentence sentence : sentences) {
      String served =
          sentence.servedBy().isEmpty()
              ? session.say("cli.coverage.nothing")
              : String.join(" ", sentence.servedBy());
      table.row(sentence.id(), served, sentence.text().in(session.language()));
    }
    session.print(table.lines(session.width()));
    session.print("");
  }

  private static long served(List<Sentence> sentences) {
    return sentences.stream().filter(sentence -> !sentence.servedBy().isEmpty()).count();
  }
}
