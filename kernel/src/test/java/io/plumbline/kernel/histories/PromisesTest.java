package io.plumbline.kernel.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.cases.Told;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.verdict.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of the verdict on every history, however wild. */
class PromisesTest {

  @Test
  void any_order_of_arrival_and_events_heard_twice_give_the_same_verdict() {
    Seeds.each(
        500,
        seed -> {
          Random random = new Random(seed);
          Story story = WildHistories.of(random);
          Instant asOf = WildHistories.time(random, story);
          Instant knownAt = WildHistories.time(random, story);

          assertThat(story.heardOtherwise(random).at(asOf, knownAt).whole())
              .isEqualTo(story.at(asOf, knownAt).whole());
        });
  }

  @Test
  void until_the_next_look_the_verdict_does_not_change() {
    Seeds.each(
        1000,
        seed -> {
          Random random = new Random(seed);
          Story story = WildHistories.of(random);
          Told now = story.at(WildHistories.time(random, story), Instant.MAX);
          Instant next = now.verdict().nextLook().orElse(Instant.parse("2027-12-31T00:00:00Z"));

          assertThat(next).isAfter(now.asOf());
          assertThat(story.at(next.minusNanos(1), Instant.MAX).withoutTime())
              .isEqualTo(now.withoutTime());
          Instant between =
              now.asOf()
                  .plusSeconds(
                      random.nextLong(1 + next.getEpochSecond() - now.asOf().getEpochSecond()));
          if (between.isBefore(next)) {
            assertThat(story.at(between, Instant.MAX).withoutTime()).isEqualTo(now.withoutTime());
          }
        });
  }

  @Test
  void every_history_has_a_verdict_and_every_clock_its_days() {
    Seeds.each(
        1000,
        seed -> {
          Random random = new Random(seed);
          Story story = WildHistories.of(random);
          Told told =
              story.at(WildHistories.time(random, story), WildHistories.time(random, story));

          told.verdict()
              .dueDates()
              .forEach(due -> assertReadable(due, LocalDate.parse("2026-05-10")));
        });
  }

  @Test
  void where_nothing_is_amended_or_passed_over_no_finding_vanishes() {
    Seeds.each(
        1000,
        seed -> {
          Random random = new Random(seed);
          Story story = OrderlyHistories.of(random);
          Instant early = WildHistories.time(random, story);
          Instant late = early.plusSeconds(random.nextInt(60 * 86_400));

          assertThat(broken(story.at(late, Instant.MAX)))
              .containsAll(broken(story.at(early, Instant.MAX)));
          assertThat(story.at(late, Instant.MAX).data()).isEmpty();
        });
  }

  private static List<String> broken(Told told) {
    return told.verdict().findings().stream().map(f -> f.point().id() + ' ' + f.at()).toList();
  }

  private static void assertReadable(DueDate due, LocalDate asOf) {
    List<DayMark> marks = due.clock().marks(asOf);

    assertThat(marks.get(0).role()).isEqualTo(DayMark.Role.START);
    assertThat(marks.stream().filter(DayMark::due).map(DayMark::on).toList())
        .isEqualTo(due.clock().dueOn().stream().toList());
  }
}
