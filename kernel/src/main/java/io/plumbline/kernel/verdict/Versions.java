package io.plumbline.kernel.verdict;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of its item a case is judged by: the one in force on the day it opened, for its
 * whole life, unless a later version's transition clause takes over the cases still open on a day.
 */
final class Versions {
  private final Catalogue catalogue;
  private final CaseFile file;
  private final List<CaseEvent> events;
  private final Instant asOf;

  Versions(Catalogue catalogue, CaseFile file, List<CaseEvent> events, Instant asOf) {
    this.catalogue = catalogue;
    this.file = file;
    this.events = events;
    this.asOf = asOf;
  }

  /**
   * The version chosen.
   *
   * @param changesAt when a later version takes over, if that is still to come
   */
  record Chosen(Basis basis, Optional<Instant> changesAt) {}

  Chosen choose() {
    LocalDate opened = on(openedAt());
    PowerItem item =
        catalogue
            .inForce(file.itemCode(), opened)
            .orElseThrow(() -> new NotInForceException(file.itemCode(), opened));
    Optional<Instant> changes = Optional.empty();
    for (PowerItem later : catalogue.versionsOf(file.itemCode())) {
      LocalDate from = later.terms().openCasesFrom();
      if (from != null && opened.isBefore(from) && isOpenOn(from)) {
        Instant start = from.atStartOfDay(catalogue.settings().zone()).toInstant();
        item = start.isAfter(asOf) ? item : later;
        changes = start.isAfter(asOf) && changes.isEmpty() ? Optional.of(start) : changes;
      }
    }
    return new Chosen(new Basis(item, opened, catalogue.settings().ladder()), changes);
  }

  /** When the record opens it as far as it has happened; else when the first of it will happen. */
  private Instant openedAt() {
    Instant opened = first(EventKind.OPEN);
    return opened == null || opened.isAfter(asOf) ? firstOfAll() : opened;
  }

  private boolean isOpenOn(LocalDate day) {
    Instant closed = first(EventKind.CLOSE);
    Instant withdrawn = first(EventKind.WITHDRAW);
    return (closed == null || !on(closed).isBefore(day))
        && (withdrawn == null || !on(withdrawn).isBefore(day));
  }

  private @Nullable Instant first(EventKind kind) {
    Instant first = null;
    for (CaseEvent event : events) {
      boolean earlier =
          event.kind() == kind && (first == null || event.time().at().isBefore(first));
      first = earlier ? event.time().at() : first;
    }
    return first;
  }

  /** Of a case all of whose events were retracted or not yet known the first that it ever had. */
  private Instant firstOfAll() {
    return (events.isEmpty() ? file.events() : events)
        .stream()
            .map(event -> event.time().at())
            .min(Comparator.naturalOrder())
            .orElseThrow(
                () -> new IllegalArgumentException("Expected an event of case " + file.caseId()));
  }

  private LocalDate on(Instant at) {
    return LocalDate.ofInstant(at, catalogue.settings().zone());
  }
}
