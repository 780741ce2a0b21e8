package io.plumbline.server.complaints;

import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does something in a complaint.
 *
 * @param person the member of staff; null for the complainant and the server
 * @param parts the parts that they may play
 */
record Actor(@Nullable Person person, Set<Party> parts) {
  static final Actor COMPLAINANT = new Actor(null, Set.of(Party.COMPLAINANT));
  static final Actor SERVER = new Actor(null, Set.of(Party.SERVER));

  long id() {
    return person == null ? 0 : person.id();
  }

  @Nullable Long account() {
    return person == null ? null : person.id();
  }

  boolean isComplainant() {
    return parts.contains(Party.COMPLAINANT);
  }
}
