package io.plumbline.eventlog.simulate;

/** When things happen while a case is in a stage. */
record Times(OfficeDays days, Dice dice) {

  /** A time within that visit, in office hours where there are any. */
  long in(Visit visit) {
    int day = dice.between(visit.time().firstDay(), visit.time().lastDay());
    long time = days.isWorked(day) ? days.someTimeOn(day, dice) : visit.to();
    boolean fits = time > visit.from() && time <= visit.to();
    return fits ? time : dice.between(Math.max(visit.from() + 1, visit.to() - 3600), visit.to());
  }

  /** A time strictly within that stretch. */
  long inside(Stretch stretch) {
    return dice.between(stretch.from() + 1, Math.max(stretch.from() + 1, stretch.to() - 1));
  }

  /** A time after that visit, one second or some days, while the case goes on. */
  long after(Visit visit, CasePlan plan) {
    long latest = Math.min(plan.endedAt, visit.to() + 4 * OfficeDays.DAY) - 1;
    long later = days.timeOn(OfficeDays.dayOf(visit.to()) + dice.below(3), visit.to(), dice);
    return dice.perMille(400) ? visit.to() + 1 : Math.max(visit.to() + 1, Math.min(latest, later));
  }
}
