package io.plumbline.wording;

import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.util.Optional;

/** How long a limit is, from what to what, in words. */
record LimitWords(Phrases phrases, Timed timed) {

  /** Such as 3个工作日. */
  String length(Limit limit) {
    return phrases.say("derivation.limit." + unit(limit), limit.number());
  }

  /** Such as 第3个工作日. */
  String ordinal() {
    Limit limit = timed.clock().limit();
    return phrases.say("finding.ordinal." + unit(limit), limit.number());
  }

  /** As data write it, such as {@code working_days}. */
  static String unit(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return "working_days";
    } else if (limit instanceof Limit.CalendarDays) {
      return "calendar_days";
    }
    return limit instanceof Limit.Months ? "months" : "day_of_next_month";
  }

  /** What starts the clock, such as 进入“受理”. */
  String from() {
    Optional<Deadline> deadline = timed.deadline();
    if (deadline.isEmpty()) {
      return phrases.say("derivation.trigger.suspended", timed.subject().point().source());
    }
    return triggers()
        .of(deadline.map(Deadline::from).orElseGet(() -> new Trigger.Entered(first())));
  }

  /** What stops it, such as “受理”办结. */
  String to() {
    Optional<Deadline> deadline = timed.deadline();
    if (deadline.isEmpty()) {
      return phrases.say("derivation.trigger.resumed");
    }
    return triggers().of(deadline.map(Deadline::to).orElseGet(() -> new Trigger.Completed(last())));
  }

  /** What is to be done in time, such as 受理. */
  String task() {
    Optional<Deadline> deadline = timed.deadline();
    if (deadline.isEmpty()) {
      return phrases.say("finding.task.suspension", timed.subject().point().source());
    }
    Trigger to = deadline.get().to();
    return to == null ? stages() : triggers().task(to);
  }

  private String stages() {
    Subject subject = timed.subject();
    return first().equals(last())
        ? phrases.say("finding.task.completed", subject.stage(last()))
        : phrases.say("finding.task.span", subject.stage(first()), subject.stage(last()));
  }

  private TriggerWords triggers() {
    return new TriggerWords(phrases, timed.subject());
  }

  private String first() {
    return stage(timed.span().map(StageSpan::first).orElse(0));
  }

  private String last() {
    return stage(timed.span().map(StageSpan::last).orElse(0));
  }

  private String stage(int position) {
    return timed.course().stageIds().get(position);
  }
}
