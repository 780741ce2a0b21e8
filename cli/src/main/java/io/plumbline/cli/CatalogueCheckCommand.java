package io.plumbline.cli;

import io.plumbline.catalogue.Problem;
import io.plumbline.catalogue.Reading;
import io.plumbline.cli.chart.LawNotes;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
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
  public Integer call() {
    if (folder != null) {
      session.useCatalogue(folder);
    }
    Reading reading = session.catalogue().reading();
    Problems problems = new Problems(session);
    reading.problems().forEach(problem -> session.print(problems.line(problem)));
    List<Problem> errors = problems.errors(reading.problems());
    if (!reading.problems().isEmpty()) {
      session.print("");
    }
    disagreements(reading);
    reading.catalogue().ifPresent(this::count);
    session.printSaid("cli.check.total", errors.size(), reading.problems().size() - errors.size());
    return errors.isEmpty() && reading.catalogue().isPresent()
        ? ExitStatus.NOTHING_FOUND
        : ExitStatus.FINDINGS;
  }

  private void disagreements(Reading reading) {
    List<String> notes = new LawNotes(session.wording()).of(reading.shared().provisions());
    if (!notes.isEmpty()) {
      session.print(session.painted(Paint.BOLD, session.say("cli.notes.disagreements")));
      Table table = Table.plain();
      notes.forEach(note -> table.row("·", note));
      session.print(table.lines(session.width()));
      session.print("");
    }
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
