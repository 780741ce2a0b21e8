package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Turn;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Whose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whose turn it is in an order. */
@Component
class OrderTurns {
  static final String LIFE = "order";
  private final Turns turns;

  OrderTurns(Turns turns) {
    this.turns = turns;
  }

  /** Says it of an order that has just come to where it stands. */
  void tell(Order order) {
    if (order.state().isEnd()) {
      turns.over(LIFE, order.id());
      return;
    }
    turns.set(
        new Turn(
            LIFE,
            order.id(),
            order.state(),
            "",
            whose(order),
            order.head().number(),
            order.head().source().caseId(),
            order.standing().since(),
            dueOn(order)));
  }

  private static Whose whose(Order order) {
    Order.Parties parties = order.parties();
    return switch (order.state()) {
      case ISSUED -> Whose.person(Party.NAMED, parties.recipient().id());
      case ESCALATED -> reviewer(parties.reviewer());
      default -> Whose.person(Party.SUPERVISOR, parties.issuer().id());
    };
  }

  private static Whose reviewer(@Nullable Colleague reviewer) {
    return reviewer == null
        ? Whose.anyOf(Party.REVIEWER, Role.DEPUTY_DIRECTOR)
        : Whose.person(Party.REVIEWER, reviewer.id());
  }

  private @Nullable LocalDate dueOn(Order order) {
    return order.state() == OrderState.ISSUED
        ? order.standing().dueOn()
        : turns.dueOn(LIFE, order.state(), "", order.standing().since()).orElse(null);
  }
}
