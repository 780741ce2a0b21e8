package io.plumbline.kernel.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a case's events are taken: time, seq, kind, stage position, source, id, text.
 * Never the place in a file.
 *
 * @param zone where bare dates are
 * @param stages the item's stage ids in order
 */
public record EventOrder(ZoneId zone, List<String> stages) implements Comparator<CaseEvent> {
  @Override
  public int compare(CaseEvent a, CaseEvent b) {
    int order = takenAt(a).compareTo(takenAt(b));
    if (order == 0) {
      order = Long.compare(a.time().seq(), b.time().seq());
    }
    if (order == 0) {
      order = a.kind().compareTo(b.kind());
    }
    if (order == 0) {
      order = Integer.compare(stages.indexOf(a.stage()), stages.indexOf(b.stage()));
    }
    return order == 0 ? byIdentity(a, b) : order;
  }

  private static int byIdentity(CaseEvent a, CaseEvent b) {
    int order = a.id().source().compareTo(b.id().source());
    if (order == 0) {
      order = a.id().id().compareTo(b.id().id());
    }
    return order == 0 ? a.text().compareTo(b.text()) : order;
  }

  /** Of a bare completion or end the last instant of its date, else when it happened. */
  private Instant takenAt(CaseEvent event) {
    Instant at = event.time().at();
    if (!event.time().bareDate() || !event.kind().standsLastOnBareDate()) {
      return at;
    }
    LocalDate next = LocalDate.ofInstant(at, zone).plusDays(1);
    return next.atStartOfDay(zone).toInstant().minus(Duration.ofNanos(1));
  }
}
