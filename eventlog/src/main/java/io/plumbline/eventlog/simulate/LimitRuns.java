package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ran over a planned case, by what the plan says.
 *
 * @param actualDay the day on which what it asks for was done; {@link Planted#NO_DAY} while it is
 *     not
 */
record LimitRuns(List<Stretch> stretches, int actualDay) {
  private static final LimitRuns NONE = new LimitRuns(List.of(), Planted.NO_DAY);

  static LimitRuns of(CasePlan plan, TimeLimit limit) {
    if (limit.spansStages()) {
      return throughStages(plan, limit);
    }
    long start = startOf(plan, limit);
    if (start == CasePlan.NEVER) {
      return NONE;
    }
    return limit.last() >= 0
        ? untilCompleted(plan, start, limit.last())
        : untilDone(plan, start, limit.rule().to());
  }

  /** The limit itself, or the longer one where an extension was filed in time. */
  static Limit granted(CasePlan plan, TimeLimit limit, Reckoning reckoning) {
    Deadline.Extension extension = limit.rule().extension();
    Limit given = limit.rule().limit();
    if (extension == null) {
      return given;
    }
    int due = reckoning.dueDay(given);
    boolean granted =
        plan.facts(EventKind.DOCUMENT).stream()
            .anyMatch(
                filing ->
                    filing.facts().document().equals(extension.document())
                        && OfficeDays.dayOf(filing.time()) <= due);
    return granted ? given.longer(extension.more()) : given;
  }

  private static LimitRuns throughStages(CasePlan plan, TimeLimit limit) {
    int actual = Planted.NO_DAY;
    for (Visit visit : plan.visits) {
      boolean again = visit.stage() <= limit.last();
      boolean done = visit.stage() == limit.last() && visit.ending() != Visit.Ending.OPEN;
      boolean completed =
          done && (visit.isCompleted() || visit.ending() == Visit.Ending.PASSED_OVER);
      actual = completed ? visit.time().lastDay() : again ? Planted.NO_DAY : actual;
    }
    return new LimitRuns(plan.runsThrough(limit.first(), limit.last()), actual);
  }

  /** A stage that is opened again after its completing lets the clock go on. */
  private static LimitRuns untilCompleted(CasePlan plan, long start, int stage) {
    List<Stretch> runs = new ArrayList<>();
    long running = start;
    int actual = Planted.NO_DAY;
    for (Visit visit : plan.visits) {
      if (visit.stage() == stage && visit.isCompleted()) {
        runs.add(new Stretch(running, Math.max(running, visit.to())));
        running = CasePlan.NEVER;
        actual = visit.time().lastDay();
      } else if (visit.stage() <= stage && running == CasePlan.NEVER) {
        running = visit.from();
        actual = Planted.NO_DAY;
      }
    }
    if (running != CasePlan.NEVER) {
      runs.add(new Stretch(running, Math.max(running, plan.endedAt)));
    }
    return new LimitRuns(Stretch.joined(runs), actual);
  }

  private static LimitRuns untilDone(CasePlan plan, long start, @Nullable Trigger to) {
    long done = to == null ? CasePlan.NEVER : timeOf(plan, to);
    long stop = Math.max(start, Math.min(done, plan.endedAt));
    return new LimitRuns(
        List.of(new Stretch(start, stop)),
        done == CasePlan.NEVER ? Planted.NO_DAY : OfficeDays.dayOf(stop));
  }

  private static long startOf(CasePlan plan, TimeLimit limit) {
    Trigger from = limit.rule().from();
    return from == null ? firstEntered(plan, limit.first()) : timeOf(plan, from);
  }

  private static long timeOf(CasePlan plan, Trigger trigger) {
    List<String> stages = plan.chart.stages;
    if (trigger instanceof Trigger.Opened) {
      return plan.openedAt;
    } else if (trigger instanceof Trigger.Entered entered) {
      return firstEntered(plan, stages.indexOf(entered.stage()));
    } else if (trigger instanceof Trigger.Completed completed) {
      return firstCompleted(plan, stages.indexOf(completed.stage()));
    } else if (trigger instanceof Trigger.Filed filed) {
      return firstFact(plan, EventKind.DOCUMENT, filed.document());
    } else if (trigger instanceof Trigger.Happened happened) {
      return firstFact(plan, happened.kind(), "");
    }
    return plan.endedAt;
  }

  private static long firstEntered(CasePlan plan, int stage) {
    Visit visit = plan.firstVisit(stage);
    return visit == null ? CasePlan.NEVER : visit.from();
  }

  private static long firstCompleted(CasePlan plan, int stage) {
    return plan.visits.stream()
        .filter(visit -> visit.stage() == stage && visit.isCompleted())
        .mapToLong(Visit::to)
        .min()
        .orElse(CasePlan.NEVER);
  }

  private static long firstFact(CasePlan plan, EventKind kind, String document) {
    return plan.facts(kind).stream()
        .filter(fact -> document.isEmpty() || fact.facts().document().equals(document))
        .mapToLong(Entry::time)
        .min()
        .orElse(CasePlan.NEVER);
  }
}
