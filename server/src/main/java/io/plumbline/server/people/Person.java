package io.plumbline.server.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param unitId the unit in which they work; null where they belong to none
 * @param epoch the account's when they signed in; the session ends when the account's is another
 */
public record Person(
    long id, String login, String name, @Nullable String unitId, Set<Role> roles, int epoch) {
  public Person {
    roles = Set.copyOf(roles);
  }

  public Person(long id, String login, String name, @Nullable String unitId, Set<Role> roles) {
    this(id, login, name, unitId, roles, 0);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether they handle cases. */
  public boolean handlesCases() {
    return roles.stream().anyMatch(Role::handlesCases);
  }
}
