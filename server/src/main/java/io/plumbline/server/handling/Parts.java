package io.plumbline.server.handling;

import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.supervision.Alerts.Alert;
import java.util.EnumSet;
import java.util.Set;

/** Which parts somebody may play in an alert that they see. */
final class Parts {
  private Parts() {}

  static Set<Party> of(Person person, Alert alert) {
    Set<Party> parts = EnumSet.noneOf(Party.class);
    Long named = alert.named().personId();
    if (named != null && named == person.id()) {
      parts.add(Party.NAMED);
    }
    if (person.is(Role.INSPECTOR)) {
      parts.add(Party.SUPERVISOR);
    }
    if (person.is(Role.INSPECTOR) || person.is(Role.DEPUTY_DIRECTOR)) {
      parts.add(Party.SECOND);
      parts.add(Party.REVIEWER);
    }
    return parts;
  }
}
