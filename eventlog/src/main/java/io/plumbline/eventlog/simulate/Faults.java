package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventKind;
import java.util.List;

/** Plants complaints, and what contradicts the record itself, in a case that is already filled. */
final class Faults {
  private static final List<String> COMPLAINTS =
      List.of("办理时间过长", "多次往返补材料", "工作人员态度生硬", "要求提供无关材料", "未按规定告知", "认为处理不公");
  private final CasePlan plan;
  private final Times times;
  private final Dice dice;
  private final Target target;

  Faults(CasePlan plan, OfficeDays days, Dice dice, Target target) {
    this.plan = plan;
    this.times = new Times(days, dice);
    this.dice = dice;
    this.target = target;
  }

  void plant() {
    Visit visit = plan.firstVisit(target.stage());
    if (visit == null) {
      return;
    }
    switch (target.violation()) {
      case COMPLAINED_OF -> complain(target.stage(), times.inside(sometime(visit)));
      case COMPLAINED_OF_NO_STAGE -> complain(-1, times.inside(visit.time()));
      case COMPLAINED_OF_AFTERWARDS ->
          complain(target.stage(), plan.endedAt + dice.between(1, 900_000));
      case COMPLETED_TWICE ->
          odd(Note.Code.ALREADY_COMPLETED, EventKind.COMPLETE, target.stage(), soonAfter(visit));
      case SUSPENDED_TWICE ->
          odd(
              Note.Code.REPEATED_SUSPEND,
              EventKind.SUSPEND,
              -1,
              times.inside(plan.pauses.get(0).time()));
      case RESUMED_FOR_NOTHING ->
          odd(Note.Code.RESUME_WITHOUT_SUSPEND, EventKind.RESUME, -1, times.inside(visit.time()));
      case UNKNOWN_GROUND ->
          plan.oddities.add(
              new Oddity(Note.Code.GROUND_UNKNOWN, plan.pauses.get(0).time().from(), -1, null));
      case AFTER_THE_END ->
          odd(
              Note.Code.AFTER_END,
              EventKind.PEOPLE,
              target.stage(),
              plan.endedAt + dice.between(1, 400_000));
      case PASSED_OVER -> passOver();
      default -> {}
    }
  }

  private void complain(int stage, long time) {
    EventFacts facts = new EventFacts("", "", "", List.of(), null, dice.pick(COMPLAINTS));
    plan.facts.add(new Entry(EventKind.COMPLAINT, stage, time, facts));
    if (stage >= 0 && dice.perMille(150)) {
      plan.facts.add(new Entry(EventKind.COMPLAINT, stage, time + dice.between(1, 50_000), facts));
    }
  }

  /** From the entering of the stage to the end of the case. */
  private Stretch sometime(Visit visit) {
    return new Stretch(visit.from(), dice.perMille(500) ? visit.to() : plan.lastTime());
  }

  private long soonAfter(Visit visit) {
    return visit.to() + dice.between(1, 50);
  }

  private void odd(Note.Code code, EventKind kind, int stage, long time) {
    plan.oddities.add(new Oddity(code, time, stage, new Entry(kind, stage, time, EventFacts.NONE)));
  }

  /**
   * The stage counts as completed when it was entered; its time belongs to the one that follows.
   */
  private void passOver() {
    int at = target.stage();
    Visit passed = plan.visits.get(at);
    Visit next = plan.visits.get(at + 1);
    boolean entered = dice.perMille(500);
    long noticed = entered ? next.from() + 1 : next.to();
    plan.visits.set(
        at,
        new Visit(
            at, new Stretch(passed.from(), passed.from()), Visit.Ending.PASSED_OVER, noticed));
    plan.visits.set(at + 1, new Visit(at + 1, passed.from(), next.to(), next.ending()));
    Entry enter = new Entry(EventKind.ENTER, at + 1, noticed, EventFacts.NONE);
    plan.oddities.add(new Oddity(Note.Code.PASSED_OVER, noticed, at, entered ? enter : null));
  }
}
