package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.China;
import io.plumbline.kernel.cases.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A calendar that has not been announced is never guessed. */
class ProvisionalTest {

  @Test
  void a_due_date_on_the_last_announced_day_is_certain() {
    Clock clock = clock(China.CALENDAR, 5); // Thu 24 Dec 2026: due Thu 31 Dec

    assertThat(clock.dueOn()).contains(LocalDate.parse("2026-12-31"));
    assertThat(clock.isProvisional()).isFalse();
  }

  @Test
  void a_due_date_on_the_first_day_beyond_is_provisional_and_counts_plain_weekends() {
    Clock clock = clock(China.CALENDAR, 6); // Thu 24 Dec 2026: due Fri 1 Jan 2027

    assertThat(clock.dueOn()).contains(LocalDate.parse("2027-01-01"));
    assertThat(clock.isProvisional()).isTrue();
  }

  @Test
  void the_announcement_makes_it_certain_and_moves_it() {
    List<NamedDay> days = new ArrayList<>(China.NAMED_DAYS);
    days.add(new NamedDay(LocalDate.parse("2027-01-01"), false, "元旦", 2027));
    Clock clock = clock(WorkCalendar.announced(days, Set.of()), 6);

    assertThat(clock.dueOn()).contains(LocalDate.parse("2027-01-04")); // Mon
    assertThat(clock.isProvisional()).isFalse();
  }

  private static Clock clock(WorkCalendar calendar, int days) {
    Chart chart = Chart.of("受理", "决定").in("Asia/Shanghai", calendar).at("受理", workingDays(days));
    return Story.of(chart).open("2026-12-24 10:00").asOf("2026-12-24").clock("受理/1");
  }
}
