package io.plumbline.eventlog;

import io.plumbline.eventlog.store.ContestedIds;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.Heard;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.events.EventId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Of numbers heard for several cases, the case that keeps each: that of the earliest event. */
final class Rivals {
  private final ContestedIds contested;
  private final Map<EventId, Claim> keepers = new HashMap<>();

  /** A case's claim to a number. */
  private record Claim(Instant at, String caseId) {
    boolean isBefore(Claim other) {
      int order = at.compareTo(other.at);
      return order == 0 ? caseId.compareTo(other.caseId) < 0 : order < 0;
    }
  }

  private Rivals(ContestedIds contested) {
    this.contested = contested;
  }

  static Rivals in(EventStore store) {
    Rivals rivals = new Rivals(store.contestedIds());
    for (int part = 0; !rivals.contested.isEmpty() && part < EventStore.PARTS; part++) {
      rivals.hear(store.casesOf(part));
    }
    return rivals;
  }

  private void hear(PartCases cases) {
    for (int i = 0; i < cases.size(); i++) {
      for (Heard heard : cases.events(i)) {
        if (contested.mayHold(heard.event().id())) {
          Claim claim = new Claim(heard.event().time().at(), cases.caseId(i));
          keepers.merge(heard.event().id(), claim, (a, b) -> b.isBefore(a) ? b : a);
        }
      }
    }
  }

  /** Whether that number belongs to another case. */
  boolean keepsFrom(String caseId, EventId id) {
    if (!contested.mayHold(id)) {
      return false;
    }
    Claim keeper = keepers.get(id);
    return keeper != null && !keeper.caseId().equals(caseId);
  }
}
