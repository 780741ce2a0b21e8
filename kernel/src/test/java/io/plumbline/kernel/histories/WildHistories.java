package io.plumbline.kernel.histories;

import static io.plumbline.kernel.cases.Limits.calendarDays;
import static io.plumbline.kernel.cases.Limits.dayOfNextMonth;
import static io.plumbline.kernel.cases.Limits.months;
import static io.plumbline.kernel.cases.Limits.workingDays;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.China;
import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Trigger;
import io.plumbline.kernel.verdict.Judge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records of cases as no bureau would keep them: any event at any time, stages that do not exist,
 * equal times, bare dates, corrections of corrections. February to April 2026, over Spring
 * Festival.
 */
final class WildHistories {
  private static final LocalDate FIRST = LocalDate.parse("2026-02-09"); // Mon
  private static final List<String> STAGES = List.of("受理", "审查", "决定", "送达");
  private static final List<String> WORDS = List.of("受理", "审查", "决定", "送达", "", "无此环节");
  private static final List<String> PEOPLE = List.of("张三", " 张三", "李四", "王五", " ");
  private static final List<EventKind> FACTS =
      Stream.of(EventKind.values()).filter(kind -> !kind.isAmendment()).toList();
  private static final List<EventKind> TAME =
      List.of(
          EventKind.ENTER,
          EventKind.COMPLETE,
          EventKind.COMPLETE,
          EventKind.COMPLETE,
          EventKind.DOCUMENT,
          EventKind.PEOPLE,
          EventKind.AMOUNT,
          EventKind.SUSPEND,
          EventKind.RESUME,
          EventKind.RETURN);
  private static final Judge JUDGE = judge();
  private final Random random;

  private WildHistories(Random random) {
    this.random = random;
  }

  /** Of that seed. */
  static Story of(Random random) {
    return new WildHistories(random).story();
  }

  /** An instant of those months, often one at which something happened. */
  static Instant time(Random random, Story story) {
    if (random.nextBoolean()) {
      return story.events().get(random.nextInt(story.events().size())).time().at();
    }
    return FIRST.atStartOfDay(China.ZONE).plusHours(random.nextInt(24 * 90)).toInstant();
  }

  private Story story() {
    Story story = Story.of(JUDGE);
    if (random.nextInt(10) > 0) {
      story.open(time());
    }
    for (int events = 1 + random.nextInt(18); events > 0; events--) {
      add(story, events);
    }
    return story;
  }

  private void add(Story story, int number) {
    if (random.nextInt(8) == 0) {
      amend(story);
    } else {
      EventKind kind = random.nextInt(3) > 0 ? any(TAME) : any(FACTS);
      story.tell(kind, any(WORDS), time(), facts());
    }
    if (random.nextBoolean()) {
      story.numbered("e" + number);
    }
    if (random.nextInt(5) == 0) {
      story.recorded(time());
    }
    if (random.nextInt(5) == 0) {
      story.seq(random.nextInt(3));
    }
  }

  private void amend(Story story) {
    String target = "e" + (1 + random.nextInt(18));
    if (random.nextBoolean()) {
      story.retract(target, time());
    } else {
      story.correct(target, any(WORDS), time());
    }
  }

  private EventFacts facts() {
    List<String> people = List.of(any(PEOPLE), any(PEOPLE));
    String document = any(List.of("告知书", "笔录", "纪要", ""));
    String reason = any(List.of("听证", "鉴定", "没有依据"));
    return new EventFacts("", "", document, people, sum(), reason);
  }

  private @Nullable Sum sum() {
    BigDecimal yuan =
        any(List.of(new BigDecimal("499.99"), new BigDecimal("500"), new BigDecimal("6500")));
    Integer persons = random.nextInt(3) == 0 ? null : random.nextInt(14);
    return random.nextInt(10) == 0 ? null : new Sum(random.nextInt(10) == 0 ? null : yuan, persons);
  }

  private String time() {
    String date = FIRST.plusDays(random.nextInt(1 + random.nextInt(75))).toString();
    return random.nextInt(4) == 0
        ? date
        : date + any(List.of(" 00:00", " 09:00", " 10:30", " 23:59:59"));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static Judge judge() {
    return Chart.judge(
        chart().inForce(null, "2026-02-28"),
        chart().at("审查", workingDays(1)).inForce("2026-03-01", null).takesOverFrom("2026-03-16"));
  }

  /** A chart with every kind of rule. */
  static Chart chart() {
    Limit limit = new Limit.WorkingDays(6);
    return Chart.of(STAGES.toArray(String[]::new))
        .ground("鉴定", new Limit.CalendarDays(5, true))
        .at("受理", workingDays(3))
        .at("受理", new DocumentRule(Text.same("告知书"), 0, false))
        .rated(RiskLevel.HIGH)
        .at("审查", calendarDays(5))
        .at("审查", new DocumentRule(Text.same("笔录"), 2, false))
        .at("审查", new Headcount(2, Text.same("检查")))
        .at("审查", new ComplaintRule())
        .rated(RiskLevel.LOW)
        .at("决定", dayOfNextMonth(15))
        .at("决定", new DocumentRule(Text.same("纪要"), 0, true))
        .at("决定", new AmountRule(new BigDecimal("500"), new BigDecimal("3000"), true))
        .across("受理", "决定", months(1))
        .across("审查", "送达", new Headcount(3, Text.same("检查")))
        .statute(
            "法/1",
            Validity.ALWAYS,
            deadline(limit, new Trigger.Completed("受理"), new Trigger.Completed("决定")))
        .statute(
            "法/2",
            Validity.ALWAYS,
            deadline(limit, new Trigger.Filed("告知书"), new Trigger.Completed("审查")))
        .statute(
            "法/3",
            Validity.ALWAYS,
            deadline(limit, new Trigger.Happened(EventKind.AMOUNT), new Trigger.Closed()))
        .statute(
            "法/4", Validity.ALWAYS, deadline(limit, new Trigger.Opened(), new Trigger.Filed("笔录")))
        .statute(
            "法/5",
            Validity.ALWAYS,
            deadline(limit, new Trigger.Completed("决定"), new Trigger.Completed("受理")))
        .statute(
            "法/6",
            Validity.ALWAYS,
            new Deadline(limit, null, null, new Deadline.Extension("纪要", 5)));
  }

  private static Deadline deadline(Limit limit, Trigger from, Trigger to) {
    return new Deadline(limit, from, to, null);
  }
}
