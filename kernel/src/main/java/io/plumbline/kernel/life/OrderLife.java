package io.plumbline.kernel.life;

import static io.plumbline.kernel.life.Condition.*;
import static io.plumbline.kernel.life.Party.*;

import org.jspecify.annotations.Nullable;

/** The life of a supervision order (督办): something is to be put right by a date. */
public final class OrderLife {

  /** Where an order stands. */
  public enum OrderState implements State {
    /** The recipient is to answer by its date. */
    ISSUED(NAMED),
    /** The recipient asks for more time; the order's date stands meanwhile. */
    EXTENSION_ASKED(SUPERVISOR),
    /** An answer is there; who issued it looks whether it is true and objective. */
    ANSWERED(SUPERVISOR),
    /** It went to the level above, which says what happens. */
    ESCALATED(REVIEWER),
    /** Done. */
    CLOSED(null),
    /** Taken back by who issued it. */
    WITHDRAWN(null);

    private final @Nullable Party turn;

    OrderState(@Nullable Party turn) {
      this.turn = turn;
    }

    @Override
    public @Nullable Party turn() {
      return turn;
    }
  }

  /** What happens to an order. */
  public enum OrderAct implements Act {
    /** The recipient says what was done. */
    ANSWER,
    /** The recipient asks for a later date. */
    ASK_EXTENSION,
    /** The later date holds. */
    EXTEND,
    /** The date stays. */
    REFUSE_EXTENSION,
    /** The recipient is reminded; nothing else changes (催办). */
    URGE,
    /** The answer is true and objective, and enough. */
    ACCEPT,
    /** It is not: another is asked for. */
    REJECT,
    /** It goes to the level above. */
    ESCALATE,
    /** The level above sends it back with a new date. */
    SEND_BACK,
    /** It is over. */
    CLOSE,
    /** It should not have been issued. */
    WITHDRAW
  }

  /** The transition table. */
  public static final Life<OrderState, OrderAct> LIFE =
      Life.<OrderState, OrderAct>from(OrderState.ISSUED)
          .step(OrderState.ISSUED, OrderAct.ANSWER, NAMED, OrderState.ANSWERED, TEXT)
          .step(
              OrderState.ISSUED,
              OrderAct.ASK_EXTENSION,
              NAMED,
              OrderState.EXTENSION_ASKED,
              TEXT,
              DATE,
              IN_TIME)
          .step(OrderState.ISSUED, OrderAct.URGE, SUPERVISOR, OrderState.ISSUED)
          .step(OrderState.ISSUED, OrderAct.ESCALATE, SUPERVISOR, OrderState.ESCALATED, TEXT)
          .step(
              OrderState.ISSUED,
              OrderAct.WITHDRAW,
              SUPERVISOR,
              OrderState.WITHDRAWN,
              TEXT,
              NOT_NAMED)
          .step(
              OrderState.EXTENSION_ASKED,
              OrderAct.EXTEND,
              SUPERVISOR,
              OrderState.ISSUED,
              TEXT,
              DATE,
              NOT_NAMED)
          .step(
              OrderState.EXTENSION_ASKED,
              OrderAct.REFUSE_EXTENSION,
              SUPERVISOR,
              OrderState.ISSUED,
              TEXT,
              NOT_NAMED)
          .step(OrderState.EXTENSION_ASKED, OrderAct.ANSWER, NAMED, OrderState.ANSWERED, TEXT)
          .step(
              OrderState.ANSWERED,
              OrderAct.ACCEPT,
              SUPERVISOR,
              OrderState.CLOSED,
              GROUND,
              CLASS,
              NOT_NAMED)
          .step(
              OrderState.ANSWERED,
              OrderAct.REJECT,
              SUPERVISOR,
              OrderState.ISSUED,
              GROUND,
              CLASS,
              DATE,
              NOT_NAMED)
          .step(OrderState.ANSWERED, OrderAct.ESCALATE, SUPERVISOR, OrderState.ESCALATED, TEXT)
          .step(
              OrderState.ESCALATED,
              OrderAct.SEND_BACK,
              REVIEWER,
              OrderState.ISSUED,
              TEXT,
              DATE,
              NOT_NAMED)
          .step(OrderState.ESCALATED, OrderAct.CLOSE, REVIEWER, OrderState.CLOSED, TEXT, NOT_NAMED)
          .life();

  private OrderLife() {}
}
