package io.plumbline.server.complaints;

import static io.plumbline.server.people.Role.DEPUTY_DIRECTOR;
import static io.plumbline.server.people.Role.INSPECTOR;
import static io.plumbline.server.people.Role.SYSTEM_ADMIN;

import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.kernel.life.Party;
import io.plumbline.server.complaints.KeptFrom.Colleague;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.Whose;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * To whom a complaint goes: inspectors, never the one it is about; where every inspector is meant,
 * a deputy director; where nobody is left, the administrator hears that there is nobody to tell.
 */
@Component
class Routing {
  private static final Set<Role> HANDLERS =
      EnumSet.of(Role.CLERK, Role.SECTION_CHIEF, DEPUTY_DIRECTOR, INSPECTOR);
  private final KeptFrom kept;

  Routing(KeptFrom kept) {
    this.kept = kept;
  }

  /** Whose right it is to take that complaint; empty where there is nobody. */
  Optional<Role> takers(long complaint) {
    if (!kept.free(complaint, INSPECTOR.name()).isEmpty()) {
      return Optional.of(INSPECTOR);
    }
    return kept.free(complaint, DEPUTY_DIRECTOR.name()).isEmpty()
        ? Optional.empty()
        : Optional.of(DEPUTY_DIRECTOR);
  }

  /** Which parts that person plays in it; none, and it is not there for them. */
  Set<Party> parts(Complaint complaint, Person person) {
    Set<Party> parts = EnumSet.noneOf(Party.class);
    if (person.roles().stream().anyMatch(Role::isAdministrator)
        || kept.holds(complaint.id(), person.id())) {
      return parts;
    }
    takers(complaint.id()).filter(person::is).ifPresent(role -> parts.add(Party.SUPERVISOR));
    Long handler = complaint.standing().hands().handler();
    if (handler != null
        && handler == person.id()
        && person.roles().stream().anyMatch(HANDLERS::contains)) {
      parts.add(Party.HANDLER);
    }
    return parts;
  }

  /** Whether it may go to that account. */
  boolean mayHandle(long complaint, long account) {
    return kept.handlers(complaint).stream().anyMatch(one -> one.id() == account);
  }

  /** Whose turn it is. One person where somebody with the same right must not know of it. */
  Whose whose(Complaint complaint) {
    Long handler = complaint.standing().hands().handler();
    if (complaint.state() == ComplaintState.ACCEPTED
        && handler != null
        && !kept.holds(complaint.id(), handler)) {
      return Whose.person(Party.HANDLER, handler);
    }
    return complaint.state() == ComplaintState.FILED || complaint.state() == ComplaintState.ACCEPTED
        ? taker(complaint.id())
        : new Whose(Party.COMPLAINANT, null, Set.of());
  }

  private Whose taker(long complaint) {
    Optional<Role> role = takers(complaint);
    if (role.isEmpty()) {
      return Whose.anyOf(Party.ADMINISTRATOR, SYSTEM_ADMIN);
    }
    return kept.isKeptFromAny(complaint, role.get().name())
        ? Whose.person(Party.SUPERVISOR, first(complaint, role.get()).id())
        : Whose.anyOf(Party.SUPERVISOR, role.get());
  }

  private Colleague first(long complaint, Role role) {
    List<Colleague> free = kept.free(complaint, role.name());
    return free.get(0);
  }
}
