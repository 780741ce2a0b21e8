package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityAct;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.Attempt.Given;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sights;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which parts somebody may play in a record, and what they may therefore try. */
@Component
class RecordParts {
  private final Sights sights;
  private final RecordDays days;
  private final RecordScreen screen;

  RecordParts(Sights sights, RecordDays days, RecordScreen screen) {
    this.sights = sights;
    this.days = days;
    this.screen = screen;
  }

  /**
   * Inspectors and the deputy directors over the unit decide and hear appeals; the table keeps out
   * those who proposed, decided or are concerned.
   */
  Set<Party> of(AccountabilityRecord one, Person person) {
    Set<Party> parts = EnumSet.noneOf(Party.class);
    if (isConcerned(one, person)) {
      parts.add(Party.NAMED);
    }
    String unit = one.parties().unit().id();
    boolean over = person.is(Role.DEPUTY_DIRECTOR) && sights.of(person).sees(unit, null);
    if (person.is(Role.INSPECTOR) || over) {
      parts.add(Party.SECOND);
      parts.add(Party.REVIEWER);
    }
    return parts;
  }

  /** The person it is about; for a unit its chief speaks. */
  static boolean isConcerned(AccountabilityRecord one, Person person) {
    Colleague about = one.parties().person();
    if (about != null) {
      return about.id() == person.id();
    }
    return person.is(Role.SECTION_CHIEF)
        && person.unitId() != null
        && person.unitId().equals(one.parties().unit().id());
  }

  Result<AccountabilityState> attempt(
      AccountabilityRecord one, Person person, AccountabilityAct act, Given given) {
    return AccountabilityLife.LIFE.attempt(
        matter(one, person), new Attempt<>(act, person.id(), of(one, person), days.today(), given));
  }

  private Matter<AccountabilityState> matter(AccountabilityRecord one, Person person) {
    Map<Party, Long> played = new EnumMap<>(Party.class);
    Colleague about = one.parties().person();
    if (about != null) {
      played.put(Party.NAMED, about.id());
    } else if (isConcerned(one, person)) {
      played.put(Party.NAMED, person.id());
    }
    played.put(Party.SECOND, one.parties().proposer().id());
    Colleague decider = one.parties().decider();
    if (decider != null && one.state() != AccountabilityState.PROPOSED) {
      played.put(Party.SUPERVISOR, decider.id());
    }
    boolean running = one.state() == AccountabilityState.IN_FORCE;
    return new Matter<>(
        one.state(),
        played,
        running ? one.times().appealUntil() : null,
        screen.of(one),
        one.standing().appealed(),
        false);
  }

  /** What somebody may do with it now, if they give what it needs. */
  List<AccountabilityAct> offered(AccountabilityRecord one, Person person) {
    Given everything = new Given("-", "-", "-", 1, days.today(), screen.of(one));
    return AccountabilityLife.LIFE.offered(one.state(), of(one, person)).stream()
        .filter(
            act ->
                attempt(one, person, act, everything) instanceof Result.Moved<AccountabilityState>)
        .toList();
  }
}
