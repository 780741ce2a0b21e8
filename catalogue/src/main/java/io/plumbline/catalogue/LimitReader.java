package io.plumbline.catalogue;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long a deadline is, and what makes it longer. */
final class LimitReader {
  private static final String FIXED = "day_of_next_month";

  /** The units and the most that may be given of each: a hundred years. */
  private static final Map<String, Integer> UNITS =
      new Choices<Integer>()
          .with("working_days", 36_500)
          .with("calendar_days", 36_500)
          .with("months", 1_200)
          .with("years", 100)
          .with(FIXED, 31)
          .map();

  private final YamlMap map;

  LimitReader(YamlMap map) {
    this.map = map;
  }

  /** The one limit of that map. */
  Optional<Limit> limit() {
    Optional<String> unit = map.oneKey(List.copyOf(UNITS.keySet()));
    unit.ifPresent(this::rollsOnlyWhereItCan);
    boolean rolls = map.flag("roll", true);
    return unit.flatMap(u -> number(map, u).map(number -> limit(u, number, rolls)));
  }

  private void rollsOnlyWhereItCan(String unit) {
    if (map.has("roll") && (unit.equals("working_days") || unit.equals(FIXED))) {
      map.error(map.keyPlace("roll"), "problem.fixed-date-rolled", unit);
    }
  }

  private static Optional<Integer> number(YamlMap map, String unit) {
    return map.integer(unit, 1, UNITS.getOrDefault(unit, 1));
  }

  private static Limit limit(String unit, int number, boolean rolls) {
    return switch (unit) {
      case "working_days" -> new Limit.WorkingDays(number);
      case "calendar_days" -> new Limit.CalendarDays(number, rolls);
      case "months" -> new Limit.Months(number, rolls);
      case "years" -> new Limit.Months(number * 12, rolls);
      default -> new Limit.DayOfNextMonth(number);
    };
  }

  /** What makes it longer, in the unit of the limit itself; null: nothing. */
  Deadline.@Nullable Extension extension() {
    Optional<String> unit = map.keys().stream().filter(UNITS::containsKey).findFirst();
    if (map.has("extension") && unit.filter(FIXED::equals).isPresent()) {
      map.error(map.keyPlace("extension"), "problem.fixed-date-extended");
      return null;
    }
    return unit.flatMap(u -> map.map("extension").flatMap(more -> extension(more, u))).orElse(null);
  }

  private static Optional<Deadline.Extension> extension(YamlMap more, String unit) {
    more.allow("document", unit);
    more.requires(unit);
    Optional<String> document = more.requiredString("document");
    Optional<Integer> number = number(more, unit).map(n -> unit.equals("years") ? n * 12 : n);
    return document.flatMap(d -> number.map(n -> new Deadline.Extension(d, n)));
  }
}
