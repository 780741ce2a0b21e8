package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sights;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues orders: inspectors to everybody else, deputy directors to those of the units in their
 * charge.
 */
@Service
class Issuing {
  private final OrderBook book;
  private final OrderEntries entries;
  private final OrderTurns turns;
  private final BureauDays days;
  private final Colleagues colleagues;
  private final Sights sights;
  private final Acts acts;
  private final InstantSource clock;

  Issuing(
      OrderBook book,
      OrderEntries entries,
      OrderTurns turns,
      BureauDays days,
      Colleagues colleagues,
      Sights sights,
      Acts acts,
      InstantSource clock) {
    this.book = book;
    this.entries = entries;
    this.turns = turns;
    this.days = days;
    this.colleagues = colleagues;
    this.sights = sights;
    this.acts = acts;
    this.clock = clock;
  }

  /** An order as a form says it. */
  record Entered(String kind, @Nullable Long recipient, String text, String dueOn) {}

  /** The number of a new order, or the faults of the form: the code of each by its field. */
  record Issued(long id, Map<String, String> faults) {
    Issued {
      faults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }
  }

  /** Issues it, if nothing stands against it. */
  @Transactional
  public Issued issue(Person person, Order.Source source, Entered entered) {
    Optional<Colleague> recipient =
        Optional.ofNullable(entered.recipient()).flatMap(colleagues::working);
    Optional<LocalDate> due = BureauDays.read(entered.dueOn());
    Map<String, String> faults = faults(person, recipient, due, entered);
    if (!faults.isEmpty()) {
      boolean barred = faults.containsValue("not-in-charge") || faults.containsValue("own-order");
      if (barred) {
        acts.record(person, "order.issue", "", false, faults.toString());
      }
      return new Issued(0, faults);
    }
    Order order = order(person, source, entered, recipient.orElseThrow(), due.orElseThrow());
    long id = keep(person, order);
    acts.record(person, "order.issue", "order " + id, true, "");
    return new Issued(id, faults);
  }

  private Map<String, String> faults(
      Person person, Optional<Colleague> recipient, Optional<LocalDate> due, Entered entered) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (OrderKind.of(entered.kind()).isEmpty()) {
      faults.put("kind", "kind");
    }
    if (recipient.isEmpty()) {
      faults.put("recipient", "recipient");
    } else if (recipient.get().id() == person.id()) {
      faults.put("recipient", "own-order");
    } else if (!isInCharge(person, recipient.get())) {
      faults.put("recipient", "not-in-charge");
    }
    if (entered.text().isBlank()) {
      faults.put("text", "text");
    } else if (entered.text().length() > Handling.LONGEST) {
      faults.put("text", "too-long");
    }
    dayFault(due).ifPresent(code -> faults.put("dueOn", code));
    return faults;
  }

  private Optional<String> dayFault(Optional<LocalDate> due) {
    if (due.isEmpty() || due.get().isBefore(days.today())) {
      return Optional.of("date");
    }
    return days.isWorkingDay(due.get()) ? Optional.empty() : Optional.of("rest-day");
  }

  /** Whether that person may give orders to that one. */
  boolean isInCharge(Person person, Colleague recipient) {
    return person.is(Role.INSPECTOR)
        || (person.is(Role.DEPUTY_DIRECTOR) && sights.of(person).sees(recipient.unitId(), null));
  }

  /** Those to whom that person may give orders, by the words they search with. */
  List<Colleague> candidates(Person person, String words, @Nullable Role role) {
    return colleagues.search(words, role, 200).stream()
        .filter(one -> one.id() != person.id() && isInCharge(person, one))
        .limit(12)
        .toList();
  }

  private Order order(
      Person person, Order.Source source, Entered entered, Colleague recipient, LocalDate due) {
    Instant now = clock.instant();
    String number = book.number(days.today().getYear());
    OrderKind kind = OrderKind.of(entered.kind()).orElseThrow();
    Colleague issuer = colleagues.find(person.id()).orElseThrow();
    return new Order(
        0,
        new Order.Head(number, kind, source, entered.text().strip(), now),
        new Order.Parties(recipient, recipient.unitId(), issuer, null),
        new Order.Standing(OrderLife.LIFE.first(), now, due, null, 0));
  }

  private long keep(Person person, Order order) {
    long id = book.add(order);
    OrderEntry.Move move = new OrderEntry.Move("issue", "supervisor", "", order.state().code());
    LocalDate due = order.standing().dueOn();
    OrderEntry.Said said = new OrderEntry.Said("", OrderEntry.Finding.NONE, due);
    entries.add(id, person, order.head().issuedAt(), move, said, List.of());
    turns.tell(new Order(id, order.head(), order.parties(), order.standing()));
    return id;
  }
}
