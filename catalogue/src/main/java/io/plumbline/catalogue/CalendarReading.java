package io.plumbline.catalogue;

import io.plumbline.kernel.days.NamedDay;
import java.util.List;
import java.util.Set;

/**
 * What a calendar file says.
 *
 * @param days the dates that it names
 * @param years the years that it announces
 * @param problems what is wrong with it
 */
public record CalendarReading(List<NamedDay> days, Set<Integer> years, List<Problem> problems) {
  public CalendarReading {
    days = List.copyOf(days);
    years = Set.copyOf(years);
    problems = List.copyOf(problems);
  }
}
