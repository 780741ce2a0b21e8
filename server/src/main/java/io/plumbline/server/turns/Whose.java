package io.plumbline.server.turns;

import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked: one person, or whoever holds one of the roles.
 *
 * @param account the person; null where any of the roles will do
 */
public record Whose(Party party, @Nullable Long account, Set<Role> roles) {
  public Whose {
    roles = Set.copyOf(roles);
  }

  /** That person, and nobody else. */
  public static Whose person(Party party, long account) {
    return new Whose(party, account, Set.of());
  }

  /** Whoever holds one of these roles. */
  public static Whose anyOf(Party party, Role... roles) {
    return new Whose(party, null, Set.of(roles));
  }
}
