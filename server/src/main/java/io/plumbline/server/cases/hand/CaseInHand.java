package io.plumbline.server.cases.hand;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case as it stands now: what is kept of it, what is on record, and what that comes to.
 *
 * @param at the moment of looking
 */
public record CaseInHand(CaseHead head, CaseFile file, Verdict verdict, Instant at) {
  public PowerItem item() {
    return verdict.basis().item();
  }

  public Course course() {
    return verdict.course();
  }

  /** The id of the stage that the case is in; empty before the first. */
  public String stage() {
    int current = course().currentStage();
    return current < 0 ? "" : course().stageIds().get(current);
  }

  public boolean isEnded() {
    return course().ended().isPresent();
  }

  /** The suspension that goes on now. */
  public Optional<Suspension> suspension() {
    List<Suspension> all = course().suspensions();
    return all.isEmpty() || all.get(all.size() - 1).run().stop() != null
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1));
  }

  /** Whether every stage up to the last is behind it. */
  public boolean isAtEnd() {
    int current = course().currentStage();
    return current >= 0 && course().stage(current).isCompleted();
  }

  /** The ids of the stages to which it can be sent back. */
  public List<String> completed() {
    List<String> completed = new ArrayList<>();
    for (int i = 0; i < course().stageIds().size(); i++) {
      if (course().stage(i).isCompleted()) {
        completed.add(course().stageIds().get(i));
      }
    }
    return completed;
  }

  /** The step that comes next; empty once the case has ended. */
  public Optional<Step> next() {
    if (isEnded()) {
      return Optional.empty();
    }
    if (suspension().isPresent()) {
      return Optional.of(Step.RESUME);
    }
    return Optional.of(isAtEnd() ? Step.CLOSE : Step.COMPLETE);
  }
}
