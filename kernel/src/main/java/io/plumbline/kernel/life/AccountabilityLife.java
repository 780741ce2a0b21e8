package io.plumbline.kernel.life;

import static io.plumbline.kernel.life.Condition.*;
import static io.plumbline.kernel.life.Party.*;

import org.jspecify.annotations.Nullable;

/** The life of what follows for a unit or a person (责任追究). */
public final class AccountabilityLife {

  /** Where a record stands. */
  public enum AccountabilityState implements State {
    /** Proposed; somebody else decides. */
    PROPOSED(SECOND),
    /** It holds until it expires; the one concerned may appeal within the limit. */
    IN_FORCE(null),
    /** Somebody who neither proposed nor decided hears the appeal. */
    APPEALED(REVIEWER),
    /** Not decided for. */
    DROPPED(null),
    /** Its time is over. */
    EXPIRED(null),
    /** An appeal succeeded, or it was found wrong. */
    WITHDRAWN(null);

    private final @Nullable Party turn;

    AccountabilityState(@Nullable Party turn) {
      this.turn = turn;
    }

    @Override
    public @Nullable Party turn() {
      return turn;
    }
  }

  /** What happens to a record. */
  public enum AccountabilityAct implements Act {
    /** It is to hold. */
    DECIDE,
    /** It is not. */
    DROP,
    /** The one concerned says that it is wrong. */
    APPEAL,
    /** The appeal is right. */
    GRANT,
    /** It is not. */
    DISMISS,
    /** Its day has come. */
    EXPIRE
  }

  /** The transition table. */
  public static final Life<AccountabilityState, AccountabilityAct> LIFE =
      Life.<AccountabilityState, AccountabilityAct>from(AccountabilityState.PROPOSED)
          .step(
              AccountabilityState.PROPOSED,
              AccountabilityAct.DECIDE,
              SECOND,
              AccountabilityState.IN_FORCE,
              GROUND,
              SAME_SCREEN,
              NOT_PROPOSER,
              NOT_NAMED)
          .step(
              AccountabilityState.PROPOSED,
              AccountabilityAct.DROP,
              SECOND,
              AccountabilityState.DROPPED,
              TEXT,
              NOT_PROPOSER,
              NOT_NAMED)
          .step(
              AccountabilityState.IN_FORCE,
              AccountabilityAct.APPEAL,
              NAMED,
              AccountabilityState.APPEALED,
              TEXT,
              IN_TIME,
              ONCE)
          .step(
              AccountabilityState.IN_FORCE,
              AccountabilityAct.EXPIRE,
              SERVER,
              AccountabilityState.EXPIRED)
          .step(
              AccountabilityState.APPEALED,
              AccountabilityAct.GRANT,
              REVIEWER,
              AccountabilityState.WITHDRAWN,
              GROUND,
              NOT_NAMED,
              NOT_PROPOSER,
              NOT_SUPERVISOR)
          .step(
              AccountabilityState.APPEALED,
              AccountabilityAct.DISMISS,
              REVIEWER,
              AccountabilityState.IN_FORCE,
              GROUND,
              NOT_NAMED,
              NOT_PROPOSER,
              NOT_SUPERVISOR)
          .life();

  private AccountabilityLife() {}
}
