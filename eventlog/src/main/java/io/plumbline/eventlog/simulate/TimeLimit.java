package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a chart with the stages through which it runs.
 *
 * @param first the first stage; -1 where something else than a stage starts it
 * @param last the last stage; -1 where something else than a stage stops it
 */
record TimeLimit(SupervisionPoint point, Deadline rule, int first, int last) {

  static TimeLimit of(SupervisionPoint point, Deadline rule, List<String> stages) {
    StageSpan where = point.place().stages();
    return new TimeLimit(
        point, rule, first(rule.from(), where, stages), last(rule.to(), where, stages));
  }

  /** Whether it runs through stages and nothing else. */
  boolean spansStages() {
    return first >= 0 && last >= first;
  }

  boolean covers(int stage) {
    return spansStages() && first <= stage && stage <= last;
  }

  /** About how many working days it gives. */
  int workingDays() {
    Limit limit = rule.limit();
    if (limit instanceof Limit.WorkingDays) {
      return limit.number();
    } else if (limit instanceof Limit.CalendarDays) {
      return Math.max(1, limit.number() * 2 / 3);
    }
    return limit instanceof Limit.Months ? Math.min(1000, limit.number() * 20) : 10;
  }

  private static int first(@Nullable Trigger from, StageSpan where, List<String> stages) {
    if (from == null) {
      return where.first();
    } else if (from instanceof Trigger.Opened) {
      return 0;
    } else if (from instanceof Trigger.Entered entered) {
      return stages.indexOf(entered.stage());
    }
    return from instanceof Trigger.Completed done ? stages.indexOf(done.stage()) + 1 : -1;
  }

  private static int last(@Nullable Trigger to, StageSpan where, List<String> stages) {
    if (to == null) {
      return where.last();
    }
    return to instanceof Trigger.Completed completed ? stages.indexOf(completed.stage()) : -1;
  }
}
