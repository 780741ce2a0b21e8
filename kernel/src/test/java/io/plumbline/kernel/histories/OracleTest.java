package io.plumbline.kernel.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Limits;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.cases.Told;
import io.plumbline.kernel.histories.Oracle.Answer;
import io.plumbline.kernel.histories.Oracle.Span;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.rules.Deadline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kernel and oracle agree on the due date, on whether it is broken, and on how late it is. */
class OracleTest {

  @Test
  void kernel_and_oracle_agree_on_random_suspensions_and_send_backs() {
    Seeds.each(3000, seed -> new History(new Random(seed)).compare());
  }

  /** One stage of a case, suspended, completed and sent back at random. */
  private static final class History {
    private final Random random;
    private final String limit;
    private final int number;
    private final Story story;
    private final List<Span> stays = new ArrayList<>();
    private final List<Span> suspensions = new ArrayList<>();
    private LocalDateTime now;
    private @Nullable LocalDate entered;
    private @Nullable LocalDate suspended;

    History(Random random) {
      this.random = random;
      this.limit =
          List.of("wd", "cd", "cd-unrolled", "months", "months-unrolled", "fixed")
              .get(random.nextInt(6));
      this.number =
          1 + random.nextInt(limit.startsWith("months") ? 3 : limit.equals("fixed") ? 31 : 20);
      this.story = Story.of(Chart.of("受理", "决定").at("受理", deadline()));
      this.now =
          LocalDate.of(2024 + random.nextInt(3), 1, 1).atTime(10, 0).plusDays(random.nextInt(365));
    }

    void compare() {
      happen();
      LocalDate asOf = now.toLocalDate().plusDays(random.nextInt(200));
      List<Span> stood = withOpen(stays, entered);
      List<Span> paused = withOpen(suspensions, suspended);
      Answer expected = new Oracle(limit, number, stood, paused).on(asOf);
      Told told = story.asOf(asOf.toString());

      assertThat(answer(told))
          .as("%s %d, in it %s, suspended %s, as of %s", limit, number, stood, paused, asOf)
          .isEqualTo(expected);
    }

    private void happen() {
      story.open(time());
      entered = now.toLocalDate();
      for (int i = random.nextInt(8); i > 0; i--) {
        now = now.plusMinutes(1 + random.nextInt(random.nextBoolean() ? 600 : 20_000));
        step();
      }
    }

    private void step() {
      LocalDate today = now.toLocalDate();
      if (suspended != null) {
        story.resume(time());
        suspensions.add(new Span(suspended, today));
        suspended = null;
      } else if (random.nextBoolean()) {
        story.suspend(time());
        suspended = today;
      } else if (entered != null) {
        story.complete("受理", time());
        stays.add(new Span(entered, today));
        entered = null;
      } else {
        story.sendBackTo("受理", time());
        entered = today;
      }
    }

    private static List<Span> withOpen(List<Span> spans, @Nullable LocalDate open) {
      List<Span> all = new ArrayList<>(spans);
      if (open != null) {
        all.add(new Span(open, null));
      }
      return all;
    }

    private static Answer answer(Told told) {
      LocalDate due = told.dueOn("受理/1").orElse(null);
      if (told.verdict().findings().isEmpty()) {
        return new Answer(due, false, 0);
      }
      Lateness late = Objects.requireNonNull(told.verdict().findings().get(0).breach().lateness());
      return new Answer(late.dueOn(), true, late.over());
    }

    private Deadline deadline() {
      return switch (limit) {
        case "wd" -> Limits.workingDays(number);
        case "cd" -> Limits.calendarDays(number);
        case "cd-unrolled" -> Limits.calendarDaysUnrolled(number);
        case "months" -> Limits.months(number);
        case "months-unrolled" -> Limits.monthsUnrolled(number);
        default -> Limits.dayOfNextMonth(number);
      };
    }

    private String time() {
      return now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }
  }
}
