package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a case, thought out beforehand. It is written as a log and, apart from that,
 * reckoned up for the truth file.
 */
final class CasePlan {
  static final long NEVER = Long.MAX_VALUE;
  final Chart chart;
  final String caseId;
  final long openedAt;
  final List<Visit> visits = new ArrayList<>();
  final List<Pause> pauses = new ArrayList<>(1);
  final List<Entry> facts = new ArrayList<>();
  final List<Oddity> oddities = new ArrayList<>(0);
  long majorAt = NEVER;
  long endedAt = NEVER;
  boolean withdrawn;

  CasePlan(Chart chart, String caseId, long openedAt) {
    this.chart = chart;
    this.caseId = caseId;
    this.openedAt = openedAt;
  }

  /** As a log shows it that ends at that time. */
  CasePlan seenAt(long end) {
    CasePlan seen = new CasePlan(chart, caseId, openedAt);
    for (Visit visit : visits) {
      if (visit.from() < end && !seen.isOpen()) {
        seen.visits.add(visit.seenAt(end));
      }
    }
    pauses.stream()
        .filter(pause -> pause.time().from() < end)
        .forEach(pause -> seen.pauses.add(pause.seenAt(end)));
    facts.stream().filter(fact -> fact.time() < end).forEach(seen.facts::add);
    oddities.stream().filter(oddity -> oddity.time() < end).forEach(seen.oddities::add);
    seen.majorAt = majorAt < end ? majorAt : NEVER;
    seen.endedAt = endedAt < end ? endedAt : NEVER;
    seen.withdrawn = withdrawn && endedAt < end;
    return seen;
  }

  boolean isEnded() {
    return endedAt != NEVER;
  }

  /** When the last thing happens to it that its course knows of. */
  long lastTime() {
    long last = visits.get(visits.size() - 1).noticedAt();
    return isEnded() ? Math.max(last, endedAt) : last;
  }

  List<Entry> facts(EventKind kind) {
    List<Entry> found = new ArrayList<>();
    for (Entry fact : facts) {
      if (fact.kind() == kind) {
        found.add(fact);
      }
    }
    return found;
  }

  /** The first time that the case went through that stage; null where it never did. */
  @Nullable Visit firstVisit(int stage) {
    for (Visit visit : visits) {
      if (visit.stage() == stage) {
        return visit;
      }
    }
    return null;
  }

  /** The stage that the case is in at that time: the one entered last. */
  int stageAt(long time) {
    int stage = -1;
    for (Visit visit : visits) {
      boolean entered = visit.from() <= time && (stage < 0 || isEntered(visit, time));
      stage = entered ? visit.stage() : stage;
    }
    return stage;
  }

  /** What follows a stage passed over is entered only once that is noticed. */
  private boolean isEntered(Visit visit, long time) {
    int before = visits.indexOf(visit) - 1;
    return before < 0 || visits.get(before).noticedAt() <= time;
  }

  /** When the case went through those stages, stretches that touch made one. */
  List<Stretch> runsThrough(int first, int last) {
    List<Stretch> runs = new ArrayList<>(2);
    for (Visit visit : visits) {
      if (first <= visit.stage() && visit.stage() <= last) {
        runs.add(visit.time());
      }
    }
    return Stretch.joined(runs);
  }

  List<Stretch> standstills() {
    return pauses.stream().map(Pause::time).toList();
  }

  private boolean isOpen() {
    return !visits.isEmpty() && visits.get(visits.size() - 1).ending() == Visit.Ending.OPEN;
  }
}
