package io.plumbline.server.accountability;

import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Turn;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whose turn it is with a record. It is always one person's or the inspectors': nobody else
 * may learn from their list that there is a record. No case is named, for the same reason.
 */
@Component
class RecordTurns {
  static final String LIFE = "accountability";
  private final Turns turns;

  RecordTurns(Turns turns) {
    this.turns = turns;
  }

  /** Says it of a record that has just come to where it stands. */
  void tell(AccountabilityRecord one) {
    if (one.state().isEnd()) {
      turns.over(LIFE, one.id());
      return;
    }
    turns.set(
        new Turn(
            LIFE,
            one.id(),
            one.state(),
            "",
            whose(one),
            one.head().number(),
            null,
            one.standing().since(),
            turns.dueOn(LIFE, one.state(), "", one.standing().since()).orElse(null)));
  }

  private static Whose whose(AccountabilityRecord one) {
    AccountabilityRecord.Parties parties = one.parties();
    return switch (one.state()) {
      case APPEALED -> asked(Party.REVIEWER, parties.reviewer());
      default -> asked(Party.SECOND, parties.decider());
    };
  }

  private static Whose asked(Party party, @Nullable Colleague one) {
    return one == null ? Whose.anyOf(party, Role.INSPECTOR) : Whose.person(party, one.id());
  }
}
