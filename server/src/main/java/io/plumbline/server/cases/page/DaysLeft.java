package io.plumbline.server.cases.page;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.law.LawInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many working days are left until something is due. */
@Component
class DaysLeft {
  /** Farther away nobody counts days one by one. */
  private static final int FARTHEST = 400;

  private final LawInForce law;
  private final InstantSource clock;
  private final CaseWords words;

  DaysLeft(LawInForce law, InstantSource clock, CaseWords words) {
    this.law = law;
    this.clock = clock;
    this.words = words;
  }

  /** The clocks that run, the one that ends first in front. */
  List<DueDate> running(Verdict verdict) {
    return verdict.dueDates().stream()
        .filter(due -> due.clock().stopped().isEmpty() && due.clock().dueOn().isPresent())
        .sorted(Comparator.comparing(due -> due.clock().dueOn().orElseThrow()))
        .toList();
  }

  boolean isLate(DueDate due) {
    return due.clock().brokenAt().map(at -> !at.isAfter(clock.instant())).orElse(false);
  }

  /** Such as 还剩 2 个工作日，11月25日 24:00 到期. */
  String sentence(DueDate due) {
    LocalDate on = due.clock().dueOn().orElseThrow();
    String left = left(due, on);
    return due.clock().isProvisional() ? words.say("left.provisional", left) : left;
  }

  private String left(DueDate due, LocalDate on) {
    if (due.clock().isSuspended()) {
      return words.say("left.suspended", words.day(on));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
    if (isLate(due)) {
      return words.say("left.late", words.day(on), workingDays(on, today));
    }
    return on.equals(today)
        ? words.say("left.today", words.day(on))
        : words.say("left.days", workingDays(today, on), words.day(on));
  }

  /** The working days after the one day up to the other. */
  int workingDays(LocalDate after, LocalDate until) {
    WorkCalendar calendar = law.now().judge().calendar();
    int days = 0;
    for (LocalDate on = after.plusDays(1);
        !on.isAfter(until) && days < FARTHEST;
        on = on.plusDays(1)) {
      days += calendar.isWorkingDay(on) ? 1 : 0;
    }
    return days;
  }
}
