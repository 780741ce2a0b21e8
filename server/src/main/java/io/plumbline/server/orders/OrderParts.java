package io.plumbline.server.orders;

import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.Attempt.Given;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.OrderLife;
import io.plumbline.kernel.life.OrderLife.OrderAct;
import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which parts somebody may play in an order, and what they may therefore try. */
@Component
class OrderParts {
  private final Sights sights;
  private final BureauDays days;

  OrderParts(Sights sights, BureauDays days) {
    this.sights = sights;
    this.days = days;
  }

  /** Inspectors stand in for who issued it; any deputy director over the unit for the one asked. */
  Set<Party> of(Order order, Person person) {
    Set<Party> parts = EnumSet.noneOf(Party.class);
    boolean issuer = order.parties().issuer().id() == person.id();
    if (order.parties().recipient().id() == person.id()) {
      parts.add(Party.NAMED);
    }
    if (issuer || person.is(Role.INSPECTOR)) {
      parts.add(Party.SUPERVISOR);
    }
    if (!issuer && isAbove(order, person)) {
      parts.add(Party.REVIEWER);
    }
    return parts;
  }

  private boolean isAbove(Order order, Person person) {
    Colleague reviewer = order.parties().reviewer();
    if (!person.is(Role.DEPUTY_DIRECTOR)) {
      return false;
    }
    return reviewer == null
        || reviewer.id() == person.id()
        || sights.of(person).sees(order.parties().unitId(), null);
  }

  /** What the table is asked about. */
  Matter<OrderState> matter(Order order) {
    return new Matter<>(
        order.state(),
        Map.of(
            Party.NAMED, order.parties().recipient().id(),
            Party.SUPERVISOR, order.parties().issuer().id()),
        order.state() == OrderState.ISSUED ? order.standing().dueOn() : null,
        "",
        false,
        false);
  }

  Result<OrderState> attempt(Order order, Person person, OrderAct act, Given given) {
    Set<Party> parts = of(order, person);
    return OrderLife.LIFE.attempt(
        matter(order), new Attempt<>(act, person.id(), parts, days.today(), given));
  }

  /** What somebody may do with it now, if they give what it needs. */
  List<OrderAct> offered(Order order, Person person) {
    Given everything = new Given("-", "-", "-", 1, days.today(), "");
    return OrderLife.LIFE.offered(order.state(), of(order, person)).stream()
        .filter(act -> attempt(order, person, act, everything) instanceof Result.Moved<OrderState>)
        .toList();
  }
}
