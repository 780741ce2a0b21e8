package io.plumbline.kernel.life;

import static io.plumbline.kernel.life.Condition.*;
import static io.plumbline.kernel.life.Party.*;

import org.jspecify.annotations.Nullable;

/**
 * The life of a complaint (投诉举报): whether it is accepted is told within fifteen days, it is handled
 * within sixty, thirty more with reasons (信访工作条例 22, 34); closed is not solved.
 */
public final class ComplaintLife {

  /** Where a complaint stands. */
  public enum ComplaintState implements State {
    /** It came in; whether it is accepted is to be told. */
    FILED(SUPERVISOR),
    /** It is being looked into. */
    ACCEPTED(HANDLER),
    /** There is a reply; the complainant says whether it solves the matter. */
    REPLIED(COMPLAINANT),
    /** The complainant says that it does. */
    SOLVED(null),
    /** The complainant did not say within the reopening window. */
    CLOSED(null),
    /** It was not accepted, with the reason, and the complainant did not come back. */
    NOT_ACCEPTED(COMPLAINANT);

    private final @Nullable Party turn;

    ComplaintState(@Nullable Party turn) {
      this.turn = turn;
    }

    @Override
    public @Nullable Party turn() {
      return turn;
    }
  }

  /** What happens to a complaint. */
  public enum ComplaintAct implements Act {
    /** It is taken up and given to somebody whom it is not about. */
    ACCEPT,
    /** It is not: the reason is told, and who is competent. */
    NOT_ACCEPT,
    /** It goes to somebody else who looks into it. */
    HAND_OVER,
    /** Thirty more days, once, with the reason told (信访工作条例 34). */
    EXTEND,
    /** What came of it is told. */
    REPLY,
    /** The complainant is content. */
    CONFIRM,
    /** The complainant is not; it is looked into again. */
    REOPEN,
    /** The window passed. */
    CLOSE
  }

  /** The transition table. */
  public static final Life<ComplaintState, ComplaintAct> LIFE =
      Life.<ComplaintState, ComplaintAct>from(ComplaintState.FILED)
          .step(
              ComplaintState.FILED,
              ComplaintAct.ACCEPT,
              SUPERVISOR,
              ComplaintState.ACCEPTED,
              NOT_NAMED)
          .step(
              ComplaintState.FILED,
              ComplaintAct.NOT_ACCEPT,
              SUPERVISOR,
              ComplaintState.NOT_ACCEPTED,
              TEXT,
              GROUND,
              NOT_NAMED)
          .step(
              ComplaintState.ACCEPTED,
              ComplaintAct.HAND_OVER,
              SUPERVISOR,
              ComplaintState.ACCEPTED,
              TEXT,
              NOT_NAMED)
          .step(
              ComplaintState.ACCEPTED,
              ComplaintAct.EXTEND,
              SUPERVISOR,
              ComplaintState.ACCEPTED,
              TEXT,
              IN_TIME,
              ONCE,
              NOT_NAMED)
          .step(
              ComplaintState.ACCEPTED,
              ComplaintAct.REPLY,
              HANDLER,
              ComplaintState.REPLIED,
              TEXT,
              NOT_NAMED)
          .step(ComplaintState.REPLIED, ComplaintAct.CONFIRM, COMPLAINANT, ComplaintState.SOLVED)
          .step(
              ComplaintState.REPLIED,
              ComplaintAct.REOPEN,
              COMPLAINANT,
              ComplaintState.ACCEPTED,
              TEXT,
              IN_TIME)
          .step(ComplaintState.REPLIED, ComplaintAct.CLOSE, SERVER, ComplaintState.CLOSED)
          .step(
              ComplaintState.NOT_ACCEPTED,
              ComplaintAct.REOPEN,
              COMPLAINANT,
              ComplaintState.FILED,
              TEXT,
              IN_TIME)
          .step(ComplaintState.NOT_ACCEPTED, ComplaintAct.CLOSE, SERVER, ComplaintState.CLOSED)
          .life();

  private ComplaintLife() {}
}
