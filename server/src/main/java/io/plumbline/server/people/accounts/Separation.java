package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Role;
import java.util.Set;

/** Keeps the three administrators apart (三员分立): whoever is one holds that right alone. */
final class Separation {
  private Separation() {}

  /** Whether one account may hold those rights together. */
  static boolean allows(Set<Role> roles) {
    return roles.size() < 2 || roles.stream().noneMatch(Role::isAdministrator);
  }
}
