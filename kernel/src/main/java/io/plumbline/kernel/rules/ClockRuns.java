package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.StageCourse;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a deadline's clock ran. Between stages it runs while the case goes through them; between
 * other facts from the first of the one to the first of the other. The end of the case stops every
 * clock.
 */
final class ClockRuns {
  private final Course course;
  private final StageSpan where;

  ClockRuns(Course course, StageSpan where) {
    this.course = course;
    this.where = where;
  }

  List<Run> between(@Nullable Trigger from, @Nullable Trigger to) {
    int first = firstStage(from);
    int last = lastStage(to);
    if (first >= 0 && last >= first) {
      return course.runsThrough(new StageSpan(first, last));
    }
    Trigger starts =
        from == null ? new Trigger.Entered(course.stageIds().get(where.first())) : from;
    Optional<Moment> start = starts.firstIn(course);
    return start.isEmpty() ? List.of() : cutAtEnd(fromFact(start.get(), to, last));
  }

  /**
   * When what stops the clock was last done; empty while it is not: leaving a stage is no
   * completing.
   */
  Optional<Moment> lastDone(@Nullable Trigger to) {
    int last = lastStage(to);
    if (last >= 0) {
      return course.stage(last).lastCompleted();
    }
    return to == null ? Optional.empty() : to.firstIn(course);
  }

  /** The stage with whose entering the clock starts; -1 where something else starts it. */
  private int firstStage(@Nullable Trigger from) {
    if (from == null) {
      return where.first();
    } else if (from instanceof Trigger.Opened) {
      return 0;
    } else if (from instanceof Trigger.Entered entered) {
      return course.stageIds().indexOf(entered.stage());
    } else if (from instanceof Trigger.Completed completed) {
      return course.stageIds().indexOf(completed.stage()) + 1;
    }
    return -1;
  }

  private int lastStage(@Nullable Trigger to) {
    if (to == null) {
      return where.last();
    }
    return to instanceof Trigger.Completed completed
        ? course.stageIds().indexOf(completed.stage())
        : -1;
  }

  private List<Run> fromFact(Moment start, @Nullable Trigger to, int lastStage) {
    if (lastStage >= 0) {
      return untilCompleted(start, course.stage(lastStage));
    }
    Moment stop = to == null ? null : to.firstIn(course).orElse(null);
    return List.of(new Run(start, stop != null && start.isAfter(stop) ? start : stop));
  }

  /** A stage that is opened again after its completing lets the clock go on. */
  private static List<Run> untilCompleted(Moment start, StageCourse stage) {
    List<Run> runs = new ArrayList<>();
    Moment running = start;
    for (int i = 0; i < stage.completions().size(); i++) {
      Moment completion = stage.completions().get(i);
      runs.add(new Run(running, running.isAfter(completion) ? running : completion));
      if (i >= stage.reopenings().size()) {
        return Run.joined(runs);
      }
      running = stage.reopenings().get(i);
    }
    runs.add(new Run(running, null));
    return Run.joined(runs);
  }

  private List<Run> cutAtEnd(List<Run> runs) {
    return course.ended().map(end -> runs.stream().map(run -> cut(run, end)).toList()).orElse(runs);
  }

  private static Run cut(Run run, Moment end) {
    boolean goesOn = run.stop() == null || run.stop().isAfter(end);
    return goesOn ? new Run(run.start(), run.start().isAfter(end) ? run.start() : end) : run;
  }
}
