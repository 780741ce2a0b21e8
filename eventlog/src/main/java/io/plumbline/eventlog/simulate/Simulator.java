package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.days.WorkCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes believable cases of a catalogue's items as an event log, with a file of the findings that
 * were planted among them. The same catalogue, calendar and plan give the same bytes.
 */
public final class Simulator {
  private final Catalogue catalogue;
  private final WorkCalendar calendar;
  private final Plan plan;
  private final OfficeDays days;
  private final int firstDay;
  private final int endDay;

  /** A simulator of the bureau that this catalogue and this calendar describe. */
  public Simulator(Catalogue catalogue, WorkCalendar calendar, Plan plan) {
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.plan = plan;
    this.days = new OfficeDays(calendar, plan);
    this.firstDay = (int) plan.from().toEpochDay();
    this.endDay = (int) plan.to().toEpochDay();
  }

  /**
   * Writes the log and the truth about it as of the end of the plan's last day.
   *
   * @param log the log; compressed where its name ends in .gz
   * @param truth the findings planted, as {@code case,item,stage,layer,point,kind,at,due,actual}
   * @throws IllegalArgumentException where the catalogue has no item in force on some day on which
   *     cases are to open
   */
  public Written write(Path log, Path truth) throws IOException {
    List<Planted> planted = new ArrayList<>();
    long events;
    try (LogFile file = new LogFile(log)) {
      simulate(planted::addAll, file::write);
      events = file.rows();
    }
    TruthFile.write(truth, planted, catalogue.settings().zone());
    return new Written(plan.cases(), events, planted.size());
  }

  /** Gives out the rows in order of time, and what is planted case by case. */
  void simulate(Consumer<List<Planted>> truth, RowSink log) throws IOException {
    Registry registry = new Registry(catalogue);
    Bureau bureau = new Bureau(catalogue.units());
    Season season = new Season(calendar, plan);
    CasePlanner planner = new CasePlanner(days, endDay);
    Days waiting = new Days(firstDay, endDay);
    int number = 0;
    for (int day = firstDay; day <= endDay; day++) {
      int cases = season.casesOn(day - firstDay);
      Registry.@Nullable Day items = cases == 0 ? null : itemsOn(registry, day);
      long[] times = openingTimes(day, cases);
      for (int i = 0; items != null && i < cases; i++) {
        Dice dice = new Dice(plan.seed(), number);
        Chart chart = items.some(days.isWorked(day), dice);
        String id = registry.nextNumber(chart.item.code(), LocalDate.ofEpochDay(day).getYear());
        int pace = season.paceOn(LocalDate.ofEpochDay(day));
        Opening opening =
            new Opening(chart, id, number++, times[i], pace, bureau.desk(chart, dice));
        CasePlanner.Planned planned = planner.plan(opening, dice, target(chart, dice));
        truth.accept(planned.truth());
        waiting.addAll(
            new Rows(opening, planned.plan(), dice, OfficeDays.startOf(endDay + 1)).write());
      }
      waiting.release(day, log);
    }
  }

  /** Where rows go. */
  interface RowSink {
    void take(Row row) throws IOException;
  }

  private Registry.Day itemsOn(Registry registry, int day) {
    Registry.Day items = registry.on(LocalDate.ofEpochDay(day));
    if (items.charts().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected an item in force on "
              + LocalDate.ofEpochDay(day)
              + ", but the catalogue has none");
    }
    return items;
  }

  private @Nullable Target target(Chart chart, Dice dice) {
    boolean planted = dice.share(plan.violations()) && !chart.targets.isEmpty();
    return planted ? Target.some(chart.targets, dice) : null;
  }

  /** In office hours of working days, in the evening of other days: by the clock, in order. */
  private long[] openingTimes(int day, int cases) {
    Dice dice = new Dice(plan.seed(), 3_000_000_019L + day);
    long[] times = new long[cases];
    for (int i = 0; i < cases; i++) {
      long online = OfficeDays.startOf(day) + dice.between(9 * 3600, 22 * 3600);
      times[i] = days.isWorked(day) ? days.someTimeOn(day, dice) : online;
    }
    Arrays.sort(times);
    return times;
  }

  /** Rows that wait for their day. */
  private static final class Days {
    private final int first;
    private final List<@Nullable List<Row>> byDay;

    Days(int first, int last) {
      this.first = first;
      this.byDay = new ArrayList<>(Collections.nCopies(last - first + 1, null));
    }

    void addAll(List<Row> rows) {
      for (Row row : rows) {
        int index = OfficeDays.dayOf(row.entry().time()) - first;
        List<Row> day = byDay.get(index);
        if (day == null) {
          day = new ArrayList<>();
          byDay.set(index, day);
        }
        day.add(row);
      }
    }

    void release(int day, RowSink log) throws IOException {
      List<Row> rows = byDay.set(day - first, null);
      if (rows != null) {
        Collections.sort(rows);
        for (Row row : rows) {
          log.take(row);
        }
      }
    }
  }
}
