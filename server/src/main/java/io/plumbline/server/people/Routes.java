package io.plumbline.server.people;

import static io.plumbline.server.people.Role.AUDITOR;
import static io.plumbline.server.people.Role.CLERK;
import static io.plumbline.server.people.Role.DEPUTY_DIRECTOR;
import static io.plumbline.server.people.Role.INSPECTOR;
import static io.plumbline.server.people.Role.SECTION_CHIEF;
import static io.plumbline.server.people.Role.SECURITY_ADMIN;
import static io.plumbline.server.people.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.Set;

/**
 * Who may go where: every route has its rule here and nowhere else; what is not listed is denied.
 */
public final class Routes {
  private static final Set<Role> HANDLERS = Set.of(CLERK, SECTION_CHIEF, DEPUTY_DIRECTOR);
  private static final Set<Role> CASE_READERS =
      Set.of(CLERK, SECTION_CHIEF, DEPUTY_DIRECTOR, INSPECTOR);

  /** Who answers for a unit's cases; neither those who see none nor those who watch all. */
  private static final Set<Role> IMPORTERS = Set.of(SECTION_CHIEF, DEPUTY_DIRECTOR);

  /** The system administrator learns that there is nobody to tell, and nothing else. */
  private static final Set<Role> NOBODY_TO_TELL =
      Set.of(CLERK, SECTION_CHIEF, DEPUTY_DIRECTOR, INSPECTOR, SYSTEM_ADMIN);

  /** Who issues orders; deputy directors only to the units in their charge. */
  private static final Set<Role> ISSUERS = Set.of(DEPUTY_DIRECTOR, INSPECTOR);

  private Routes() {}

  /**
   * A rule for some addresses.
   *
   * @param method such as GET; {@code *} for every method
   * @param pattern of the path
   * @param access for whom
   * @param roles those who may, where access is by role
   * @param scope what a system's token must be for; empty where tokens are of no use here
   */
  public record Route(
      String method, String pattern, Access access, Set<Role> roles, String scope) {}

  /** For whom a route is. */
  public enum Access {
    ANYONE,
    SIGNED_IN,
    ROLES
  }

  private static final List<Route> ALL =
      List.of(
          // What everybody may fetch.
          anyone("GET", "/app.css"),
          anyone("GET", "/webjars/**"),
          anyone("GET", "/assets/**"),
          anyone("GET", "/favicon.ico"),
          anyone("GET", "/actuator/health/**"),
          anyone("*", "/error"),
          // people: sign-in, accounts, rights, tokens, acts
          anyone("*", "/sign-in"),
          anyone("POST", "/sign-in/desk"),
          signedIn("POST", "/sign-out"),
          signedIn("*", "/password"),
          roles("*", "/accounts/**", SYSTEM_ADMIN),
          roles("*", "/units/**", SYSTEM_ADMIN),
          roles("*", "/rights/**", SECURITY_ADMIN),
          roles("*", "/tokens/**", SECURITY_ADMIN),
          roles("GET", "/acts/**", AUDITOR),
          // pages
          signedIn("GET", "/"),
          roles("GET", "/workbench", CASE_READERS),
          roles("GET", "/search", CASE_READERS),
          // charts
          signedIn("GET", "/charts/**"),
          // cases
          roles("GET", "/cases/**", CASE_READERS),
          roles("POST", "/cases/*/assign", Set.of(SECTION_CHIEF, DEPUTY_DIRECTOR)),
          roles("POST", "/cases/*/take", CLERK),
          roles("POST", "/cases/**", HANDLERS),
          roles("*", "/materials/**", SYSTEM_ADMIN),
          // supervision
          roles("GET", "/alerts/**", CASE_READERS),
          roles("POST", "/alerts/**", CASE_READERS),
          roles("GET", "/why/**", CASE_READERS),
          roles("GET", "/sweeps/**", Set.of(SYSTEM_ADMIN, INSPECTOR)),
          // messages
          roles("GET", "/messages/log/**", Set.of(SYSTEM_ADMIN, AUDITOR)),
          anyone("POST", "/messages/reports/*"),
          signedIn("*", "/messages/**"),
          // complaints
          anyone("GET", "/complain/**"),
          anyone("POST", "/complain/**"),
          roles("GET", "/complaints/new", CASE_READERS),
          roles("GET", "/complaints/*", NOBODY_TO_TELL),
          roles("*", "/complaints/**", CASE_READERS),
          // orders
          roles("GET", "/orders/new", ISSUERS),
          roles("GET", "/orders/recipients", ISSUERS),
          roles("POST", "/orders", ISSUERS),
          roles("GET", "/orders/**", CASE_READERS),
          roles("POST", "/orders/**", CASE_READERS),
          // accountability
          roles("GET", "/accountability/new/**", INSPECTOR),
          roles("POST", "/accountability", INSPECTOR),
          roles("GET", "/accountability/**", CASE_READERS),
          roles("POST", "/accountability/**", CASE_READERS),
          // intake
          roles("*", "/imports/**", IMPORTERS),
          api("POST", "/api/events", Set.of(), "events:write"),
          api("GET", "/api/cases/**", CASE_READERS, "cases:read"),
          api("GET", "/api/findings/**", CASE_READERS, "findings:read"),
          api("GET", "/api/alerts/**", CASE_READERS, "alerts:read"),
          // Answers are people's: no token answers for somebody.
          roles("POST", "/api/alerts/**", CASE_READERS),
          api("GET", "/api/why/**", CASE_READERS, "findings:read"),
          anyone("GET", "/api/catalogue/**"),
          anyone("GET", "/api/docs/**"),
          // operations
          roles("GET", "/operations", SYSTEM_ADMIN));

  /** All rules; the first that fits holds. */
  public static List<Route> all() {
    return ALL;
  }

  private static Route anyone(String method, String pattern) {
    return new Route(method, pattern, Access.ANYONE, Set.of(), "");
  }

  private static Route signedIn(String method, String pattern) {
    return new Route(method, pattern, Access.SIGNED_IN, Set.of(), "");
  }

  private static Route roles(String method, String pattern, Role role) {
    return roles(method, pattern, Set.of(role));
  }

  private static Route roles(String method, String pattern, Set<Role> roles) {
    return new Route(method, pattern, Access.ROLES, roles, "");
  }

  private static Route api(String method, String pattern, Set<Role> roles, String scope) {
    return new Route(method, pattern, Access.ROLES, roles, scope);
  }
}
