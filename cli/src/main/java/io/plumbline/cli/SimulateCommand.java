package io.plumbline.cli;

import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.simulate.Plan;
import io.plumbline.eventlog.simulate.Simulator;
import io.plumbline.eventlog.simulate.Written;
import io.plumbline.kernel.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulate}: an event log to try the product with, and the truth about it. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_CASES = 20_000_000;
  private final Session session;

  @Option(names = "--cases", required = true, paramLabel = "N", descriptionKey = "cases")
  private int cases;

  @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "seed")
  private long seed;

  @Option(names = "--violations", paramLabel = "RATE", descriptionKey = "violations")
  private double violations = Plan.USUAL_VIOLATIONS;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to")
  private @Nullable String to;

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
  private Path out = Path.of("");

  SimulateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = session.catalogue().reading();
    Catalogue catalogue = CatalogueDoor.usable(reading, session);
    Plan plan = plan(usualYear(reading, catalogue));
    Path truth = truthBeside(out);
    Written written = new Simulator(catalogue, reading.calendar(), plan).write(out, truth);
    session.printSaid(
        "cli.simulate.log",
        out.toString(),
        Figures.of(written.cases()),
        Figures.of(written.events()));
    session.printSaid("cli.simulate.truth", truth.toString(), Figures.of(written.findings()));
    session.printSaid("cli.simulate.next", out.toString(), plan.to().toString());
    return ExitStatus.NOTHING_FOUND;
  }

  private Plan plan(int year) {
    LocalDate first =
        from == null
            ? LocalDate.of(to == null ? year : Dates.day(to).getYear(), 1, 1)
            : Dates.day(from);
    LocalDate last = to == null ? LocalDate.of(first.getYear(), 12, 31) : Dates.day(to);
    if (cases < 1 || cases > MOST_CASES) {
      throw CannotRunException.of("cli.simulate.cases", MOST_CASES, cases);
    } else if (!(violations >= 0 && violations <= 1)) {
      throw CannotRunException.of("cli.simulate.violations", Double.toString(violations));
    } else if (last.isBefore(first)) {
      throw CannotRunException.of("cli.calendar.order", first.toString(), last.toString());
    }
    return new Plan(cases, seed, violations, first, last);
  }

  /** The last year whose working days are known, so that nothing in the log is provisional. */
  private int usualYear(Reading reading, Catalogue catalogue) {
    return reading
        .calendar()
        .lastAnnouncedYear()
        .orElseGet(() -> session.today(catalogue.settings().zone()).getYear());
  }

  /** log.csv.gz has log.truth.csv beside it. */
  static Path truthBeside(Path log) {
    String name = String.valueOf(log.getFileName()).replaceFirst("(\\.[a-z]+)?(\\.gz)?$", "");
    return log.resolveSibling(name + ".truth.csv");
  }
}
