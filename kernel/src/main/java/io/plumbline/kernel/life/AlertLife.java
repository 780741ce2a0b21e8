package io.plumbline.kernel.life;

import static io.plumbline.kernel.life.Condition.*;
import static io.plumbline.kernel.life.Party.*;

import org.jspecify.annotations.Nullable;

/** The life of an alert (预警单): told, answered or appealed, verified, and carried to its end. */
public final class AlertLife {

  /** Where an alert stands. */
  public enum AlertState implements State {
    /** Nobody is named yet. */
    RAISED(ADMINISTRATOR),
    /** The one who answers for it was told; an answer or an appeal is expected. */
    TOLD(NAMED),
    /** An answer is there; somebody who supervises looks whether it is true and complete. */
    ANSWERED(SUPERVISOR),
    /** Somebody who did not supervise it hears the appeal. */
    APPEALED(REVIEWER),
    /** It is proposed to cancel it; a second person is asked. */
    CANCEL_PROPOSED(SECOND),
    /** It stands; what was found is to be put right by a day. */
    UPHELD(NAMED),
    /** Said to be put right; somebody who supervises looks. */
    RIGHTED(SUPERVISOR),
    /** Put right and seen to be. */
    CLOSED(null),
    /** It did not stand. */
    CANCELLED(null),
    /** What it rested on was corrected or retracted. */
    LAPSED(null);

    private final @Nullable Party turn;

    AlertState(@Nullable Party turn) {
      this.turn = turn;
    }

    @Override
    public @Nullable Party turn() {
      return turn;
    }
  }

  /** What happens to an alert. */
  public enum AlertAct implements Act {
    /** Somebody was found who answers for it, and is told. */
    TELL,
    /** Nobody was found; somebody who supervises says who answers. */
    NAME_SOMEBODY,
    /** The one named gives the reason, what was done, and what shows it. */
    ANSWER,
    /** The one named says that it is wrong. */
    APPEAL,
    /** The answer is untrue or incomplete: it is asked again. */
    ASK_AGAIN,
    /** It stands. */
    UPHOLD,
    /** It should be cancelled. */
    PROPOSE_CANCEL,
    /** The second person agrees. */
    CONSENT,
    /** The second person does not. */
    REFUSE_CONSENT,
    /** The appeal is right: it should be cancelled. */
    GRANT,
    /** The appeal is not right: it stands. */
    DISMISS,
    /** The one named says that it was put right. */
    REPORT_RIGHTED,
    /** It was put right. */
    ACCEPT,
    /** It was not. */
    REJECT,
    /** A notice whose deadline was kept, or whose rule broke and made an alert of its own. */
    SETTLE,
    /** What it rested on is gone. */
    LAPSE,
    /** What it rested on came back. */
    RETURN
  }

  /** The transition table. */
  public static final Life<AlertState, AlertAct> LIFE =
      Life.<AlertState, AlertAct>from(AlertState.RAISED)
          .step(AlertState.RAISED, AlertAct.TELL, SERVER, AlertState.TOLD)
          .step(AlertState.RAISED, AlertAct.NAME_SOMEBODY, SUPERVISOR, AlertState.TOLD)
          .step(
              AlertState.RAISED,
              AlertAct.PROPOSE_CANCEL,
              SUPERVISOR,
              AlertState.CANCEL_PROPOSED,
              CLASS,
              TEXT,
              NOT_NAMED)
          .step(AlertState.TOLD, AlertAct.ANSWER, NAMED, AlertState.ANSWERED, TEXT, GROUND)
          .step(AlertState.TOLD, AlertAct.APPEAL, NAMED, AlertState.APPEALED, TEXT, IN_TIME, ONCE)
          .step(
              AlertState.TOLD,
              AlertAct.PROPOSE_CANCEL,
              SUPERVISOR,
              AlertState.CANCEL_PROPOSED,
              CLASS,
              TEXT,
              NOT_NAMED)
          .step(
              AlertState.ANSWERED,
              AlertAct.UPHOLD,
              SUPERVISOR,
              AlertState.UPHELD,
              CLASS,
              TEXT,
              GROUND,
              DATE,
              NOT_NAMED)
          .step(
              AlertState.ANSWERED,
              AlertAct.ASK_AGAIN,
              SUPERVISOR,
              AlertState.TOLD,
              CLASS,
              TEXT,
              GROUND,
              NOT_NAMED)
          .step(
              AlertState.ANSWERED,
              AlertAct.PROPOSE_CANCEL,
              SUPERVISOR,
              AlertState.CANCEL_PROPOSED,
              CLASS,
              TEXT,
              NOT_NAMED)
          .step(
              AlertState.APPEALED,
              AlertAct.GRANT,
              REVIEWER,
              AlertState.CANCEL_PROPOSED,
              CLASS,
              TEXT,
              NOT_NAMED,
              NOT_SUPERVISOR)
          .step(
              AlertState.APPEALED,
              AlertAct.DISMISS,
              REVIEWER,
              AlertState.UPHELD,
              GROUND,
              DATE,
              NOT_NAMED,
              NOT_SUPERVISOR)
          .step(
              AlertState.CANCEL_PROPOSED,
              AlertAct.CONSENT,
              SECOND,
              AlertState.CANCELLED,
              SAME_SCREEN,
              NOT_PROPOSER,
              NOT_NAMED)
          .step(
              AlertState.CANCEL_PROPOSED,
              AlertAct.REFUSE_CONSENT,
              SECOND,
              AlertState.ANSWERED,
              TEXT,
              NOT_PROPOSER,
              NOT_NAMED)
          .step(AlertState.UPHELD, AlertAct.REPORT_RIGHTED, NAMED, AlertState.RIGHTED, TEXT)
          .step(AlertState.UPHELD, AlertAct.APPEAL, NAMED, AlertState.APPEALED, TEXT, IN_TIME, ONCE)
          .step(
              AlertState.RIGHTED,
              AlertAct.ACCEPT,
              SUPERVISOR,
              AlertState.CLOSED,
              GROUND,
              ACCOUNTED,
              NOT_NAMED)
          .step(
              AlertState.RIGHTED,
              AlertAct.REJECT,
              SUPERVISOR,
              AlertState.UPHELD,
              GROUND,
              DATE,
              NOT_NAMED)
          .step(AlertState.RAISED, AlertAct.SETTLE, SERVER, AlertState.CLOSED)
          .step(AlertState.TOLD, AlertAct.SETTLE, SERVER, AlertState.CLOSED)
          .step(AlertState.ANSWERED, AlertAct.SETTLE, SERVER, AlertState.CLOSED)
          .step(AlertState.RAISED, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.TOLD, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.ANSWERED, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.APPEALED, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.CANCEL_PROPOSED, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.UPHELD, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.RIGHTED, AlertAct.LAPSE, SERVER, AlertState.LAPSED)
          .step(AlertState.LAPSED, AlertAct.RETURN, SERVER, AlertState.RAISED)
          .life();

  private AlertLife() {}
}
