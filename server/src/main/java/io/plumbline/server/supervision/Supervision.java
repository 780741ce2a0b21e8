package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.docket.CasesChanged;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges cases and keeps what comes of it, in the transaction in which their events are stored. */
@Service
public class Supervision {
  /** Cases of more events are not judged at every event but woken by the sweeper at once. */
  static final int COALESCED = 1_000;

  private final Docket docket;
  private final LawInForce law;
  private final Projection projection;
  private final AlertBook alerts;
  private final InstantSource clock;

  Supervision(
      Docket docket, LawInForce law, Projection projection, AlertBook alerts, InstantSource clock) {
    this.docket = docket;
    this.law = law;
    this.projection = projection;
    this.alerts = alerts;
    this.clock = clock;
  }

  @EventListener
  void on(CasesChanged changed) {
    Collection<String> large = projection.postponed(changed.caseIds(), COALESCED, clock.instant());
    List<String> rest = changed.caseIds().stream().filter(id -> !large.contains(id)).toList();
    judgeLocked(rest);
  }

  /** Judges these cases as of now, locking them first. */
  @Transactional(propagation = Propagation.REQUIRED)
  public void judge(Collection<String> caseIds) {
    docket.lock(caseIds);
    judgeLocked(caseIds);
  }

  private void judgeLocked(Collection<String> caseIds) {
    Instant now = clock.instant();
    Law inForce = law.now();
    List<Judged> judged = new ArrayList<>();
    for (CaseFile file : docket.files(caseIds)) {
      judged.add(judge(inForce, file, now));
    }
    List<Judged> changed = projection.write(judged, now);
    alerts.keep(changed, now);
  }

  /** A case whose item was not in force when it opened has a fault in place of a verdict. */
  private static Judged judge(Law law, CaseFile file, Instant now) {
    try {
      Verdict verdict = law.judge().judge(file, now, Instant.MAX);
      return Judged.of(file.caseId(), verdict);
    } catch (NotInForceException e) {
      return Judged.fault(file.caseId(), "not-in-force " + file.itemCode() + " " + e.on());
    }
  }
}
