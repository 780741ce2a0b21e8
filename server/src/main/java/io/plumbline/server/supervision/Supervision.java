package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.server.docket.CasesChanged;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.HistoryComing;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges cases and keeps what comes of it, in the transaction in which their events are stored. */
@Service
public class Supervision {
  /** Cases of more events are not judged at every event but woken by the sweeper at once. */
  static final int COALESCED = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);

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

  /** First what was reached without the history, so that its alerts are raised. */
  @EventListener
  void on(HistoryComing coming) {
    judgeLocked(projection.behind(coming.caseIds(), clock.instant()), false, Cause.LOOK);
  }

  /** History is judged at once, however much it is: later nothing could tell what it brought. */
  @EventListener
  void on(CasesChanged changed) {
    if (changed.history()) {
      judgeLocked(changed.caseIds(), false, Cause.HISTORY);
      return;
    }
    Collection<String> large = projection.postponed(changed.caseIds(), COALESCED, clock.instant());
    List<String> rest = changed.caseIds().stream().filter(id -> !large.contains(id)).toList();
    judgeLocked(rest, false, Cause.LIVE);
  }

  /** Judges these cases as of now, locking them first. */
  @Transactional
  public void judge(Collection<String> caseIds) {
    docket.lock(caseIds);
    judgeLocked(caseIds, false, Cause.LOOK);
  }

  /** Judges cases that the caller's transaction has locked; returns how many had a fault. */
  int judgeLocked(Collection<String> caseIds, boolean anew) {
    return judgeLocked(caseIds, anew, Cause.LOOK);
  }

  private int judgeLocked(Collection<String> caseIds, boolean anew, Cause cause) {
    Instant now = clock.instant();
    Law inForce = law.now();
    List<Judged> judged = new ArrayList<>();
    for (CaseFile file : docket.files(caseIds)) {
      judged.add(judge(inForce, file, now));
    }
    alerts.keep(projection.write(judged, anew, now), cause, now);
    if (cause == Cause.HISTORY) {
      alerts.hush(judged, now);
    }
    return (int) judged.stream().filter(one -> one.verdict() == null).count();
  }

  /**
   * A case that cannot be judged has a fault in place of a verdict: one bad case hinders no other,
   * and its events are on record all the same.
   */
  private static Judged judge(Law law, CaseFile file, Instant now) {
    try {
      return Judged.of(file.caseId(), law.judge().judge(file, now, Instant.MAX));
    } catch (NotInForceException e) {
      return Judged.fault(file.caseId(), "not-in-force " + file.itemCode() + " " + e.on());
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).addKeyValue("case", file.caseId()).log("A case cannot be judged");
      return Judged.fault(file.caseId(), "exception " + e.getClass().getSimpleName());
    }
  }
}
