package io.plumbline.server.people;

import java.util.Set;

/** What an account is for; the last three are the separate administrators (三员分立). */
public enum Role {
  CLERK,
  SECTION_CHIEF,
  DEPUTY_DIRECTOR,
  INSPECTOR,
  SYSTEM_ADMIN,
  SECURITY_ADMIN,
  AUDITOR;

  private static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);

  /** Whether it is one of the three administrators, who handle no cases. */
  public boolean isAdministrator() {
    return ADMINISTRATORS.contains(this);
  }

  /** Whether it handles cases. */
  public boolean handlesCases() {
    return this == CLERK || this == SECTION_CHIEF || this == DEPUTY_DIRECTOR;
  }
}
