package io.plumbline.wording;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import io.plumbline.kernel.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases that show every kind of finding and clock, each with the day on which it is told. */
final class Scenes {
  private static final Text THREE_DAYS =
      new Text("超过三个工作日未办理", "Not handled within three working days");
  private static final Text NOTICE = new Text("一次性告知书", "one-time notice");
  private static final Text NO_NOTICE = new Text("未出具一次性告知书", "No one-time notice issued");
  private static final Text RECORD = new Text("现场检查笔录", "on-site record");
  private static final Text COMPLAINT = new Text("群众投诉举报", "Complaint by a member of the public");

  private Scenes() {}

  /** A verdict and the day at whose end it was given. */
  record Scene(String asOf, Verdict verdict) {
    LocalDate day() {
      return LocalDate.parse(asOf);
    }
  }

  static Map<String, Scene> all() {
    Map<String, Scene> all = new LinkedHashMap<>();
    all.put("deadline-across-national-day", acrossNationalDay());
    all.put("deadline-open-and-red", open());
    all.put("deadline-suspended-and-sent-back", suspendedAndSentBack());
    all.put("deadline-left", withdrawn());
    all.put("deadline-of-a-statute-extended", extended());
    all.put("deadline-moved-and-taken-over", moved());
    all.put("deadline-stood-still-on-its-last-day", stoodStill());
    all.put("deadline-in-months", months());
    all.put("deadline-on-a-fixed-date-provisional", fixedDate());
    all.put("deadline-on-a-fixed-date-stood-still", fixedDateStoodStill());
    all.put("deadline-of-a-suspension", suspensionTooLong());
    all.put("deadline-across-stages-and-other-facts", otherFacts());
    all.put("clock-running", clock("2026-09-22"));
    all.put("clock-suspended", clockSuspended());
    all.put("document-missing-and-cured", documentCured());
    all.put("document-signed-by-too-few", fewSigners());
    all.put("document-of-a-major-case", majorCase());
    all.put("headcount", headcount());
    all.put("headcount-nobody", nobody());
    all.put("amount-per-person", perPerson());
    all.put("amount-per-case-decided-anew", perCase());
    all.put("complaints", complaints());
    all.put("data-course", faultyCourse());
    all.put("data-suspensions", faultySuspensions());
    all.put("data-facts", faultyFacts());
    all.put("data-not-opened", notOpened());
    all.put("data-before-open", beforeOpen());
    return all;
  }

  private static Scene acrossNationalDay() {
    Bureau bureau = Bureau.with().rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3));
    return scene(
        "2026-11-10",
        opened(bureau, "2026-09-30 14:10").tell(EventKind.COMPLETE, "受理", "2026-10-13 10:30"));
  }

  private static Scene open() {
    Bureau bureau = Bureau.with().rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3));
    return scene("2026-09-25", opened(bureau, "2026-09-14 09:00"));
  }

  private static Scene suspendedAndSentBack() {
    Bureau bureau = Bureau.with().rule("审查", RiskLevel.HIGH, THREE_DAYS, days(3));
    return scene(
        "2026-11-10",
        opened(bureau, "2026-11-02 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-02 15:00")
            .suspend("鉴定", "鉴定委托书", "2026-11-03 10:00")
            .tell(EventKind.RESUME, "", "2026-11-04 10:00")
            .tell(EventKind.RETURN, "受理", "2026-11-05 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-06 09:00")
            .recorded("2026-11-08 09:00")
            .tell(EventKind.COMPLETE, "审查", "2026-11-10 11:00"));
  }

  private static Scene withdrawn() {
    Bureau bureau = Bureau.with().rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3));
    return scene(
        "2026-11-10",
        opened(bureau, "2026-09-14").tell(EventKind.WITHDRAW, "", "2026-09-18 16:00"));
  }

  private static Scene extended() {
    Deadline deadline =
        new Deadline(
            new Limit.WorkingDays(5),
            new Trigger.Opened(),
            new Trigger.Completed("决定"),
            new Deadline.Extension(new Text("延长期限批准书", "extension order"), 2));
    Provision provision =
        new Provision(
            "行政许可法/42",
            new Text("自受理之日起五个工作日内作出决定", "A decision within five working days of acceptance"),
            new Validity(LocalDate.parse("2004-07-01"), null),
            false,
            deadline,
            null);
    return scene(
        "2026-11-30",
        opened(Bureau.with().provision(provision), "2026-11-02 09:00")
            .file("延长期限批准书", "2026-11-06 09:00", "赵国强")
            .tell(EventKind.COMPLETE, "受理", "2026-11-12 09:00")
            .tell(EventKind.COMPLETE, "审查", "2026-11-12 10:00")
            .tell(EventKind.COMPLETE, "决定", "2026-11-12 11:00"));
  }

  private static Scene moved() {
    Text text = new Text("超过十日未办理", "Not handled within ten days");
    Bureau bureau =
        Bureau.with()
            .rule("受理", RiskLevel.LOW, text, Deadline.of(new Limit.CalendarDays(10, true)))
            .inForceFrom("2026-10-01", "2026-10-01");
    return scene(
        "2026-10-31",
        opened(bureau, "2026-09-24 09:00").tell(EventKind.COMPLETE, "受理", "2026-10-09 09:00"));
  }

  private static Scene stoodStill() {
    Bureau bureau = Bureau.with().rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3));
    return scene(
        "2026-11-30",
        opened(bureau, "2026-11-02 09:00")
            .suspend("鉴定", "", "2026-11-05 10:00")
            .tell(EventKind.RESUME, "", "2026-11-08 10:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-10 09:00"));
  }

  private static Scene months() {
    Text text = new Text("超过一个月未办理", "Not handled within a month");
    Bureau bureau =
        Bureau.with().rule("受理", RiskLevel.LOW, text, Deadline.of(new Limit.Months(1, true)));
    return scene(
        "2026-11-30",
        opened(bureau, "2026-09-30 09:00").tell(EventKind.COMPLETE, "受理", "2026-11-02 09:00"));
  }

  private static Scene fixedDate() {
    Text text = new Text("次月17日前未给付", "Not paid by the 17th of the next month");
    Bureau bureau =
        Bureau.with().rule("受理", RiskLevel.LOW, text, Deadline.of(new Limit.DayOfNextMonth(17)));
    return scene(
        "2027-01-31",
        opened(bureau, "2026-12-30 09:00").tell(EventKind.COMPLETE, "受理", "2027-01-18 09:00"));
  }

  private static Scene fixedDateStoodStill() {
    Text text = new Text("次月17日前未给付", "Not paid by the 17th of the next month");
    Bureau bureau =
        Bureau.with().rule("受理", RiskLevel.LOW, text, Deadline.of(new Limit.DayOfNextMonth(17)));
    return scene(
        "2026-11-30",
        opened(bureau, "2026-09-30 16:00")
            .suspend("鉴定", "鉴定委托书", "2026-10-15 10:00")
            .tell(EventKind.RESUME, "", "2026-10-24 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-10-27 10:00"));
  }

  private static Scene suspensionTooLong() {
    Bureau bureau = new Bureau().ground(new Text("听证", "hearing"), new Limit.WorkingDays(2));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .suspend("听证", "听证通知书", "2026-11-03 09:00")
            .tell(EventKind.RESUME, "", "2026-11-09 09:00"));
  }

  private static Scene otherFacts() {
    Text paid = new Text("超过两日未缴款", "Not paid within two days");
    Text both = new Text("受理至审查超过一个工作日", "Acceptance to review took over one working day");
    Deadline payment =
        new Deadline(
            new Limit.CalendarDays(2, false),
            new Trigger.Filed(new Text("决定书", "decision")),
            new Trigger.Happened(EventKind.PAY),
            null);
    Bureau bureau =
        Bureau.with()
            .rule("决定", RiskLevel.LOW, paid, payment)
            .rule("受理", "审查", RiskLevel.UNRATED, both, days(1));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00")
            .tell(EventKind.COMPLETE, "审查", "2026-11-04 09:00")
            .file("决定书", "2026-11-05 09:00", "赵国强")
            .tell(EventKind.PAY, "", "2026-11-09 09:00"));
  }

  private static Scene clock(String asOf) {
    Bureau bureau =
        Bureau.with()
            .rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3))
            .rule("审查", RiskLevel.MEDIUM, THREE_DAYS, days(5));
    return scene(
        asOf,
        opened(bureau, "2026-09-18 09:00").tell(EventKind.COMPLETE, "受理", "2026-09-21 09:00"));
  }

  private static Scene clockSuspended() {
    Bureau bureau =
        Bureau.with()
            .rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(3))
            .rule("受理", RiskLevel.MEDIUM, THREE_DAYS, days(1));
    return scene(
        "2026-11-06", opened(bureau, "2026-11-02 09:00").suspend("鉴定", "", "2026-11-03 10:00"));
  }

  private static Scene documentCured() {
    Bureau bureau =
        Bureau.with().rule("受理", RiskLevel.MEDIUM, NO_NOTICE, new DocumentRule(NOTICE, 0, false));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00")
            .file("一次性告知书", "2026-11-03 09:00:01", "张伟"));
  }

  private static Scene fewSigners() {
    Text text = new Text("未上传2人以上签字的笔录", "No record signed by two or more");
    Bureau bureau =
        Bureau.with()
            .rule("受理", RiskLevel.HIGH, text, new DocumentRule(RECORD, 2, false))
            .rule("审查", RiskLevel.HIGH, text, new DocumentRule(NOTICE, 2, false));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .file("现场检查笔录", "2026-11-02 10:00", "李建军", " 李建军 ")
            .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00")
            .tell(EventKind.COMPLETE, "决定", "2026-11-04 09:00"));
  }

  private static Scene majorCase() {
    Bureau bureau =
        Bureau.with()
            .rule("受理", RiskLevel.MEDIUM, NO_NOTICE, new DocumentRule(NOTICE, 0, true))
            .rule("审查", RiskLevel.MEDIUM, NO_NOTICE, new DocumentRule(NOTICE, 0, false));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00")
            .tell(EventKind.MAJOR, "", "2026-11-04 09:00")
            .tell(EventKind.CLOSE, "", "2026-11-05 09:00"));
  }

  private static Scene headcount() {
    return scene(
        "2026-11-20",
        investigated(opened(investigation(), "2026-11-02 09:00"))
            .people("受理", "2026-11-05 09:00", "王丽华"));
  }

  private static Scene nobody() {
    return scene(
        "2026-11-20",
        opened(investigation(), "2026-11-02 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00"));
  }

  private static Bureau investigation() {
    Text text = new Text("调查人员不足2人", "Fewer than two investigators");
    return Bureau.with()
        .rule("受理", RiskLevel.LOW, text, new Headcount(2, new Text("调查", "investigation")));
  }

  private static Story investigated(Story story) {
    return story
        .people("受理", "2026-11-02 10:00", "李建军")
        .people("受理", "2026-11-02 16:00", "李建军 ")
        .tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00");
  }

  private static Scene perPerson() {
    Text text = new Text("每人100元以上500元以下", "100 to 500 yuan per person");
    Bureau bureau = Bureau.with().rule("决定", RiskLevel.HIGH, text, amount("100", "500", true));
    return scene(
        "2026-11-20", opened(bureau, "2026-11-02 09:00").decide("20000", 13, "2026-11-03 09:00"));
  }

  private static Scene perCase() {
    Text text = new Text("罚没金额低于五百元", "A sum below 500 yuan");
    Bureau bureau = Bureau.with().rule("决定", RiskLevel.HIGH, text, amount("500", null, false));
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .decide("499.99", null, "2026-11-03 09:00")
            .decide("500", null, "2026-11-04 09:00"));
  }

  private static Scene complaints() {
    Bureau bureau = Bureau.with().rule("受理", RiskLevel.MEDIUM, COMPLAINT, new ComplaintRule());
    return scene(
        "2026-11-20",
        opened(bureau, "2026-11-02 09:00")
            .complain("受理", "态度不好", "2026-11-03 09:00")
            .complain("", "", "2026-11-04")
            .complain("决定", "等太久", "2026-11-05 10:00"));
  }

  private static Scene faultyCourse() {
    return scene(
        "2026-11-30",
        opened(Bureau.with(), "2026-11-02 09:00")
            .tell(EventKind.OPEN, "", "2026-11-02 10:00")
            .tell(EventKind.COMPLETE, "没有的环节", "2026-11-02 11:00")
            .tell(EventKind.RETURN, "受理", "2026-11-02 12:00")
            .tell(EventKind.COMPLETE, "审查", "2026-11-03 09:00")
            .tell(EventKind.COMPLETE, "审查", "2026-11-04 09:00")
            .tell(EventKind.CLOSE, "", "2026-11-05 09:00")
            .file("决定书", "2026-11-06 09:00"));
  }

  private static Scene faultySuspensions() {
    return scene(
        "2026-11-30",
        opened(Bureau.with(), "2026-11-02 09:00")
            .tell(EventKind.RESUME, "", "2026-11-02 10:00")
            .suspend("天气不好", "", "2026-11-03 09:00")
            .suspend("鉴定", "", "2026-11-04 09:00")
            .tell(EventKind.COMPLETE, "受理", "2026-11-05 09:00"));
  }

  private static Scene faultyFacts() {
    Text text = new Text("每人100元以上", "At least 100 yuan per person");
    Bureau bureau = Bureau.with().rule("决定", RiskLevel.HIGH, text, amount("100", null, true));
    return scene(
        "2026-11-30",
        opened(bureau, "2026-11-02 09:00")
            .decide(null, 3, "2026-11-03 09:00")
            .decide("200", null, "2026-11-04 09:00")
            .file("", "2026-11-04 10:00", "张伟")
            .correct("1", "2026-11-05 09:00"));
  }

  private static Scene notOpened() {
    Story story = new Story(Bureau.with());
    return scene("2026-11-30", story.tell(EventKind.COMPLETE, "受理", "2026-11-03 09:00"));
  }

  private static Scene beforeOpen() {
    Story story = new Story(Bureau.with()).people("受理", "2026-11-01 09:00", "张伟");
    return scene("2026-11-30", story.tell(EventKind.OPEN, "", "2026-11-02 09:00"));
  }

  private static Story opened(Bureau bureau, String time) {
    return new Story(bureau).tell(EventKind.OPEN, "", time);
  }

  private static Rule days(int number) {
    return Deadline.of(new Limit.WorkingDays(number));
  }

  private static AmountRule amount(
      @Nullable String minimum, @Nullable String maximum, boolean perPerson) {
    return new AmountRule(yuan(minimum), yuan(maximum), perPerson);
  }

  private static @Nullable BigDecimal yuan(@Nullable String sum) {
    return sum == null ? null : new BigDecimal(sum);
  }

  private static Scene scene(String asOf, Story story) {
    return new Scene(asOf, story.asOf(asOf));
  }
}
