package io.plumbline.wording;

import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.verdict.Finding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which level a finding has, and why that one. */
record LevelWords(Phrases phrases, Finding finding) {

  String line() {
    Level atFirst = atFirst();
    Instant redAt = redAt();
    if (finding.level() == atFirst || redAt == null) {
      return phrases.say(
          "derivation.level.at-once", finding.level(), finding.kind(), finding.point().risk());
    }
    return phrases.say(
        "derivation.level.grown",
        finding.level(),
        atFirst,
        ladder().redAfterWorkingDays(),
        phrases.dates().moment(redAt));
  }

  private Level atFirst() {
    return ladder().whenBroken(finding.kind(), finding.point().risk());
  }

  private Ladder ladder() {
    return finding.basis().ladder();
  }

  private @Nullable Instant redAt() {
    Lateness late = finding.breach().lateness();
    return late == null ? null : late.redAt();
  }

  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("level", finding.level().code());
    data.put("when_broken", atFirst().code());
    Instant redAt = redAt();
    if (finding.level() != atFirst() && redAt != null) {
      data.put("red_from", Data.instant(redAt, phrases.zone()));
    }
    data.put("why", line());
    return data;
  }
}
