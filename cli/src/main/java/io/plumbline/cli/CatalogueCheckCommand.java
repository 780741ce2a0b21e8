package io.plumbline.cli;

import io.plumbline.catalogue.Check;
import io.plumbline.catalogue.Disagreement;
import io.plumbline.catalogue.Severity;
import io.plumbline.cli.chart.LawNotes;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code catalogue check}: every problem of a catalogue at once, each with its place. */
@Command(name = "check")
final class CatalogueCheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "folder")
  private @Nullable Path folder;

  CatalogueCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (folder != null) {
      session.useCatalogue(folder);
    }
    Check check = session.catalogue().check();
    Problems problems = new Problems(session);
    check.problems().forEach(problem -> session.print(problems.line(problem)));
    if (!check.problems().isEmpty()) {
      session.print("");
    }
    disagreements(check.disagreements());
    check.reading().catalogue().ifPresent(this::count);
    session.printSaid(
        "cli.check.total",
        check.problems(Severity.ERROR).size(),
        check.problems(Severity.WARNING).size(),
        check.problems(Severity.NOTE).size());
    return check.reading().isSound() ? ExitStatus.NOTHING_FOUND : ExitStatus.FINDINGS;
  }

  private void disagreements(List<Disagreement> disagreements) {
    if (disagreements.isEmpty()) {
      return;
    }
    session.print(session.painted(Paint.BOLD, session.say("cli.notes.disagreements")));
    LawNotes words = new LawNotes(session.wording());
    Table table = Table.plain();
    disagreements.forEach(one -> table.row("·", words.of(one) + itemsOf(one)));
    session.print(table.lines(session.width()));
    session.print("");
  }

  private String itemsOf(Disagreement one) {
    List<String> items = one.items();
    String between = session.say("cli.list.comma");
    return items.size() > 3
        ? session.say("cli.check.items", items.get(0), items.get(items.size() - 1), items.size())
        : session.say("cli.check.item", String.join(between, items));
  }

  private void count(Catalogue catalogue) {
    int points =
        catalogue.items().stream()
            .flatMap(item -> item.controlPoints().stream())
            .mapToInt(control -> control.points().size())
            .sum();
    long items = catalogue.items().stream().map(PowerItem::code).distinct().count();
    session.printSaid("cli.check.counted", items, points);
  }
}
