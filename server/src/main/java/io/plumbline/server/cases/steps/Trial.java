package io.plumbline.server.cases.steps;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.law.LawInForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the kernel what the rules would find if a step were taken now; nothing is stored. */
@Component
class Trial {
  private final LawInForce law;

  Trial(LawInForce law) {
    this.law = law;
  }

  /** The findings that are there with that event and not without it. */
  List<Finding> wouldFind(CaseInHand one, CaseEvent event) {
    List<CaseEvent> events = new ArrayList<>(one.file().events());
    events.add(event);
    CaseFile file = new CaseFile(one.file().caseId(), one.file().itemCode(), events);
    Verdict after = law.now().judge().judge(file, one.at(), Instant.MAX);
    Set<String> before =
        one.verdict().findings().stream().map(Trial::key).collect(Collectors.toSet());
    return after.findings().stream().filter(f -> !before.contains(key(f))).toList();
  }

  private static String key(Finding finding) {
    return finding.point().id() + '\n' + finding.point().stage() + '\n' + finding.at();
  }
}
