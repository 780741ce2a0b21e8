package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One draft of a case: its way through the stages, with what holds it up. */
final class Draft {
  private static final int LONGEST_PAUSE = 15;
  private final Opening opening;
  private final Chart chart;
  private final Dice dice;
  private final OfficeDays days;
  private final @Nullable Target target;
  private final int ease;
  private final CasePlan plan;
  private final int last;
  private int pauseStage = -1;
  private int backFrom = -1;
  private int backTo = -1;
  private int endStage = -1;

  /** A draft; the greater the ease, the faster and plainer the case. */
  Draft(Opening opening, Dice dice, OfficeDays days, @Nullable Target target, int ease) {
    this.opening = opening;
    this.chart = opening.chart();
    this.dice = dice;
    this.days = days;
    this.target = target;
    this.ease = ease;
    this.plan = new CasePlan(chart, opening.caseId(), opening.at());
    this.last = chart.stages.size() - 1;
  }

  CasePlan draw() {
    decide();
    walk();
    new Filling(plan, opening.desk(), days, dice, target).fill();
    if (target != null) {
      new Faults(plan, days, dice, target).plant();
    }
    return plan;
  }

  private void decide() {
    boolean plain = target == null;
    boolean late = target != null && target.is(Violation.LATE);
    if (target != null && target.violation().suspends()) {
      pauseStage = target.stage();
    } else if ((plain || late)
        && ease < 2
        && last > 0
        && dice.perMille(70)
        && !chart.item.grounds().isEmpty()) {
      pauseStage = dice.between(1, last);
    }
    if ((plain || late) && ease < 2 && last > 1 && dice.perMille(45)) {
      backFrom = dice.between(2, last);
      backTo = dice.between(1, backFrom - 1);
    }
    int after = late && target != null ? target.stage() + 1 : 1;
    if ((plain || late) && ease < 3 && after <= last && dice.perMille(30)) {
      endStage = dice.between(after, last);
      plan.withdrawn = late || dice.perMille(700);
    }
  }

  private void walk() {
    long at = opening.at();
    int stage = 0;
    while (stage <= last && !plan.isEnded()) {
      Visit visit = visit(stage, at, plan.firstVisit(stage) != null);
      plan.visits.add(visit);
      at = visit.to();
      stage = next(visit);
    }
    if (!plan.isEnded() && (target != null || dice.perMille(930))) {
      boolean atOnce = target == null && dice.perMille(150);
      plan.endedAt =
          atOnce
              ? at
              : days.timeOn(days.workedAfter(OfficeDays.dayOf(at), dice.below(2)), at, dice);
    }
  }

  private int next(Visit visit) {
    if (visit.ending() == Visit.Ending.SENT_BACK) {
      backFrom = -1;
      return backTo;
    } else if (visit.ending() == Visit.Ending.CASE_ENDED) {
      plan.endedAt = visit.to();
    }
    return visit.stage() + 1;
  }

  private Visit visit(int stage, long from, boolean again) {
    int working = again ? dice.below(2) : workingDays(stage);
    long to = stage == pauseStage && !again ? paused(from, working) : unpaused(from, working);
    if (target != null && target.is(Violation.LATE) && stage == target.stage() && !again) {
      to = late(from, to);
    }
    return new Visit(stage, from, to, ending(stage));
  }

  private Visit.Ending ending(int stage) {
    if (stage == backFrom) {
      return Visit.Ending.SENT_BACK;
    }
    return stage == endStage ? Visit.Ending.CASE_ENDED : Visit.Ending.COMPLETED;
  }

  private int workingDays(int stage) {
    int most = chart.budget(stage);
    if (most == 0 || ease > 4) {
      return 0;
    }
    if (ease < 2 && dice.perMille(60)) {
      return longest(stage, most);
    }
    int usual = most * opening.pace() * dice.between(25, 100) / 10_000;
    return Math.min(most, (dice.perMille(500) ? usual + 1 : usual) * (5 - ease) / 5);
  }

  /** Now and then a stage takes all that its own limit gives. */
  private int longest(int stage, int otherwise) {
    return chart.limits.stream()
        .filter(limit -> limit.first() == stage && limit.last() == stage)
        .filter(limit -> limit.rule().limit() instanceof Limit.WorkingDays)
        .mapToInt(TimeLimit::workingDays)
        .min()
        .orElse(otherwise);
  }

  private long unpaused(long from, int working) {
    return days.timeOn(days.workedAfter(OfficeDays.dayOf(from), working), from, dice);
  }

  private long paused(long from, int working) {
    int before = dice.between(0, working);
    long suspended = days.timeOn(days.workedAfter(OfficeDays.dayOf(from), before), from, dice);
    SuspensionGround ground = ground();
    long resumed = resumed(suspended, ground);
    boolean inside = target != null && target.is(Violation.COMPLETED_WHILE_SUSPENDED);
    plan.pauses.add(new Pause(new Stretch(suspended, resumed), ground, !inside));
    if (inside) {
      plan.oddities.add(new Oddity(Note.Code.ENDED_WHILE_SUSPENDED, resumed, pauseStage, null));
      return resumed;
    }
    return days.timeOn(
        days.workedAfter(OfficeDays.dayOf(resumed), working - before), resumed, dice);
  }

  private @Nullable SuspensionGround ground() {
    if (target != null && target.is(Violation.UNKNOWN_GROUND)) {
      return null;
    } else if (target != null && target.is(Violation.SUSPENDED_TOO_LONG)) {
      return chart.limitedGround().orElseThrow();
    }
    return dice.pick(chart.item.grounds());
  }

  private long resumed(long suspended, @Nullable SuspensionGround ground) {
    int from = OfficeDays.dayOf(suspended);
    Limit limit = ground == null ? null : ground.limit();
    if (limit == null) {
      int day = from + dice.below(LONGEST_PAUSE * 2);
      return days.timeOn(dice.perMille(50) ? day : days.workedFrom(day), suspended, dice);
    }
    Stretch open = new Stretch(suspended, Stretch.OPEN);
    int due = new Reckoning(days, List.of(open), List.of()).dueDay(limit);
    boolean tooLong = target != null && target.is(Violation.SUSPENDED_TOO_LONG);
    int until = tooLong ? days.workedAfter(due, dice.between(1, 8)) : dice.between(from, due - 1);
    return days.timeOn(days.workedFrom(until), suspended, dice);
  }

  /** A time from one to eight working days after the limit's due date. */
  private long late(long from, long otherwise) {
    for (TimeLimit limit : chart.limits) {
      if (target != null && limit.covers(target.stage()) && limit.rule() == target.rule()) {
        int due = dueDay(limit, from);
        long after = Math.max(from, plan.pauses.isEmpty() ? from : plan.pauses.get(0).time().to());
        return due == Reckoning.NEVER
            ? otherwise
            : days.timeOn(days.workedAfter(due, dice.between(1, 8)), after, dice);
      }
    }
    return otherwise;
  }

  private int dueDay(TimeLimit limit, long from) {
    List<Stretch> runs = new ArrayList<>(plan.runsThrough(limit.first(), limit.last()));
    runs.add(new Stretch(from, Stretch.OPEN));
    Deadline rule = limit.rule();
    return new Reckoning(days, Stretch.joined(runs), plan.standstills()).dueDay(rule.limit());
  }
}
