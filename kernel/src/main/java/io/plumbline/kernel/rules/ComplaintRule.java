package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Complaints about a stage (群众投诉举报): each is a finding of its own. */
public record ComplaintRule() implements Rule {
  @Override
  public RuleKind kind() {
    return RuleKind.COMPLAINT;
  }

  @Override
  public Outcome examine(Scene scene, StageSpan where) {
    List<Breach> breaches = new ArrayList<>();
    for (Fact complaint : scene.course().facts(EventKind.COMPLAINT)) {
      if (where.holds(complaint.stage())) {
        breaches.add(breach(complaint));
      }
    }
    return breaches.isEmpty()
        ? Outcome.nothing()
        : new Outcome(breaches, Optional.empty(), List.of());
  }

  /** A complaint as a finding. */
  public static Breach breach(Fact complaint) {
    return new Breach(complaint.at().at(), null, new Evidence.Complaint(complaint));
  }
}
