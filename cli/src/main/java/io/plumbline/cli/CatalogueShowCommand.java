package io.plumbline.cli;

import io.plumbline.catalogue.Disagreement;
import io.plumbline.catalogue.Reading;
import io.plumbline.cli.chart.ChartNotes;
import io.plumbline.cli.chart.Poster;
import io.plumbline.cli.chart.Poster.Around;
import io.plumbline.cli.chart.TerminalChart;
import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Wrapping;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue show}: one item's chart, drawn as the posters are. */
@Command(name = "show")
final class CatalogueShowCommand implements java.util.concurrent.Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CODE", descriptionKey = "code")
  private String code = "";

  @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
  private @Nullable Path svg;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
  private @Nullable String on;

  CatalogueShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = session.catalogue().readingOf(code);
    Catalogue catalogue = CatalogueDoor.usable(reading, session);
    LocalDate day = on == null ? session.today(catalogue.settings().zone()) : Dates.day(on);
    PowerItem item = new ItemChoice(catalogue).inForce(code, day);
    PartyWords parties = new PartyWords(catalogue, session.language());
    Around around =
        new Around(
            title(item),
            below(item, catalogue),
            new ChartNotes(item, day, Disagreement.of(catalogue), parties, session.wording())
                .sections());
    if (svg == null) {
      print(item, around, parties);
    } else {
      Files.writeString(svg, new Poster(item, around, parties, session.wording()).svg());
      session.printSaid("cli.show.drawn", svg.toString());
    }
    return ExitStatus.NOTHING_FOUND;
  }

  private void print(PowerItem item, Around around, PartyWords parties) {
    Wrapping wrapping = new Wrapping(Measure.CELLS);
    wrapping
        .lines(around.title(), session.width())
        .forEach(line -> session.print(session.painted(Paint.BOLD, line)));
    session.print(wrapping.lines(around.subtitle(), session.width()));
    session.print("");
    TerminalChart chart = new TerminalChart(parties, session.wording(), session.width());
    session.print(chart.lines(item, session.isColoured()));
    around.notes().forEach(this::print);
  }

  private void print(ChartNotes.Section section) {
    session.print("");
    session.print(session.painted(Paint.BOLD, section.title()));
    for (String line : section.lines()) {
      String mark = "· ";
      for (String part :
          new Wrapping(Measure.CELLS).lines(line, Math.min(session.width(), 160) - 2)) {
        session.print(mark + part);
        mark = "  ";
      }
    }
  }

  private String title(PowerItem item) {
    return item.code() + "  " + item.identity().name().in(session.language());
  }

  private String below(PowerItem item, Catalogue catalogue) {
    String category =
        catalogue.categories().stream()
            .filter(c -> c.id().equals(item.identity().category()))
            .map(Category::name)
            .map(name -> name.in(session.language()))
            .findFirst()
            .orElse(item.identity().category());
    String name = catalogue.settings().name().in(session.language());
    return session.say("cli.show.below", name, category, inForce(item));
  }

  private String inForce(PowerItem item) {
    LocalDate from = item.terms().validity().from();
    LocalDate until = item.terms().validity().until();
    if (from == null && until == null) {
      return session.say("cli.show.always");
    }
    return session.say(
        "cli.show.in-force",
        from == null ? "…" : from.toString(),
        until == null ? "…" : until.toString());
  }
}
