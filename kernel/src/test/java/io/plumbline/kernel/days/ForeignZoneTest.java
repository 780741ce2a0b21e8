package io.plumbline.kernel.days;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.rules.Deadline;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Days are local dates: a change of summer time changes nothing. */
class ForeignZoneTest {

  @Test
  void the_short_day_of_spring_is_a_day() {
    // 2026-03-08 (Sun) has 23 hours in New York.
    Story story = story(calendarDays(2)).open("2026-03-06 16:00"); // Fri: Sun 8, rolled to Mon 9

    assertThat(story.asOf("2026-03-09").findings()).isEmpty();
    assertThat(story.asOf("2026-03-10").verdict().findings().get(0).at())
        .isEqualTo(Instant.parse("2026-03-10T04:00:00Z")); // 00:00 at four hours behind
  }

  @Test
  void the_long_day_of_autumn_is_a_day() {
    // 2026-11-01 (Sun) has 25 hours in New York.
    Story story = story(workingDays(1)).open("2026-10-30 10:00"); // Fri: Mon 2 Nov

    assertThat(story.asOf("2026-11-02").findings()).isEmpty();
    assertThat(story.asOf("2026-11-03").verdict().findings().get(0).at())
        .isEqualTo(Instant.parse("2026-11-03T05:00:00Z")); // 00:00 at five hours behind
  }

  @Test
  void the_hour_told_twice_stays_in_its_day() {
    Story story = story(workingDays(1)).open("2026-11-01 01:30"); // Sun: Mon 2 Nov

    assertThat(story.asOf("2026-11-01").dueOn("受理/1")).hasToString("Optional[2026-11-02]");
  }

  @Test
  void a_day_is_where_the_catalogue_is() {
    // 22:00 on Monday in New York is Tuesday in Shanghai.
    Story story = story(workingDays(1)).open("2026-09-21 22:00");

    assertThat(story.asOf("2026-09-21").dueOn("受理/1")).hasToString("Optional[2026-09-22]"); // Tue
  }

  private static Story story(Deadline limit) {
    return Story.of(
        Chart.of("受理", "决定").in("America/New_York", WorkCalendar.mondayToFriday()).at("受理", limit));
  }
}
