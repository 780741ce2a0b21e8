package io.plumbline.server.orders;

import io.plumbline.kernel.life.Attempt.Given;
import io.plumbline.kernel.life.OrderLife.OrderAct;
import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.cases.StoredFiles.Stored;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an order that was issued; the transition table says whether they may. */
@Service
class Handling {
  static final int LONGEST = 4_000;

  /** What is said before anything that a form could mend. */
  private static final Set<String> NOT_THEIRS = Set.of("ended", "not-now", "not-your-turn");

  private static final Set<OrderAct> LATER = Set.of(OrderAct.ASK_EXTENSION, OrderAct.EXTEND);
  private static final Set<OrderAct> DATED =
      Set.of(OrderAct.ASK_EXTENSION, OrderAct.EXTEND, OrderAct.REJECT, OrderAct.SEND_BACK);
  private final OrderBook book;
  private final OrderEntries entries;
  private final OrderParts parts;
  private final OrderTurns turns;
  private final BureauDays days;
  private final Colleagues colleagues;
  private final Acts acts;
  private final InstantSource clock;

  Handling(
      OrderBook book,
      OrderEntries entries,
      OrderParts parts,
      OrderTurns turns,
      BureauDays days,
      Colleagues colleagues,
      Acts acts,
      InstantSource clock) {
    this.book = book;
    this.entries = entries;
    this.parts = parts;
    this.turns = turns;
    this.days = days;
    this.colleagues = colleagues;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What comes with an act.
   *
   * @param version of the order that was on the screen
   */
  record Coming(int version, OrderEntry.Said said, List<Stored> files) {
    Coming {
      files = List.copyOf(files);
    }

    Given given() {
      OrderEntry.Finding finding = said.finding();
      return new Given(
          said.text(), finding.ground(), finding.choice(), files.size(), said.dueOn(), "");
    }
  }

  /** Does it; the code of the refusal where it may not be done. */
  @Transactional
  public Optional<String> act(Person person, Order order, OrderAct act, Coming coming) {
    Result<OrderState> result = parts.attempt(order, person, act, coming.given());
    Optional<String> refused = refusal(order, act, coming, result);
    if (refused.isEmpty() && result instanceof Result.Moved<OrderState> moved) {
      refused = move(person, order, act, coming, moved);
    }
    acts.record(
        person,
        "order." + act.code(),
        "order " + order.id(),
        refused.isEmpty(),
        refused.orElse(""));
    return refused;
  }

  private Optional<String> refusal(
      Order order, OrderAct act, Coming coming, Result<OrderState> result) {
    String code = result instanceof Result.Refused<OrderState> no ? no.code() : "";
    if (NOT_THEIRS.contains(code)) {
      return Optional.of(code);
    }
    if (coming.version() != order.standing().version()) {
      return Optional.of("changed");
    }
    if (!code.isEmpty()) {
      return Optional.of(code);
    }
    return unfit(order, act, coming.said());
  }

  private Optional<String> unfit(Order order, OrderAct act, OrderEntry.Said said) {
    LocalDate due = said.dueOn();
    OrderEntry.Finding finding = said.finding();
    if (said.text().length() > LONGEST || finding.ground().length() > LONGEST) {
      return Optional.of("too-long");
    }
    if (act == OrderAct.ACCEPT && !finding.choice().equals("truthful-objective")) {
      return Optional.of("accept-needs-both");
    }
    if (due != null && DATED.contains(act) && !days.isWorkingDay(due)) {
      return Optional.of("rest-day");
    }
    boolean later = due == null || due.isAfter(order.standing().dueOn());
    return LATER.contains(act) && !later ? Optional.of("not-later") : Optional.empty();
  }

  private Optional<String> move(
      Person person, Order order, OrderAct act, Coming coming, Result.Moved<OrderState> moved) {
    Instant now = clock.instant();
    Order.Standing to = standing(order, act, moved.to(), coming.said().dueOn(), now);
    Colleague reviewer = act == OrderAct.ESCALATE ? above(order) : order.parties().reviewer();
    if (!book.move(order.id(), to, reviewer)) {
      return Optional.of("changed");
    }
    OrderEntry.Move move =
        new OrderEntry.Move(act.code(), moved.by().code(), order.state().code(), moved.to().code());
    entries.add(order.id(), person, now, move, kept(act, coming.said()), coming.files());
    Order.Parties before = order.parties();
    Order.Parties parties =
        new Order.Parties(before.recipient(), before.unitId(), before.issuer(), reviewer);
    if (act != OrderAct.URGE) {
      turns.tell(new Order(order.id(), order.head(), parties, to));
    }
    return Optional.empty();
  }

  /** Being urged is not a new state: its limit and escalation go on. */
  private static Order.Standing standing(
      Order order, OrderAct act, OrderState to, @Nullable LocalDate due, Instant now) {
    Order.Standing from = order.standing();
    boolean asks = act == OrderAct.ASK_EXTENSION;
    LocalDate dueOn = due != null && DATED.contains(act) && !asks ? due : from.dueOn();
    return new Order.Standing(
        to, act == OrderAct.URGE ? from.since() : now, dueOn, asks ? due : null, from.version());
  }

  private static OrderEntry.Said kept(OrderAct act, OrderEntry.Said said) {
    boolean finds = act == OrderAct.ACCEPT || act == OrderAct.REJECT;
    return new OrderEntry.Said(
        said.text(),
        finds ? said.finding() : OrderEntry.Finding.NONE,
        DATED.contains(act) ? said.dueOn() : null);
  }

  private @Nullable Colleague above(Order order) {
    Order.Parties parties = order.parties();
    return colleagues
        .deputyOver(parties.unitId(), List.of(parties.recipient().id(), parties.issuer().id()))
        .orElse(null);
  }
}
