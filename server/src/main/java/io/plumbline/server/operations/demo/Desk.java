package io.plumbline.server.operations.demo;

import java.util.List;

/**
 * A desk of the demo at which a visitor may sit.
 *
 * @param word by which the sign-in page offers it
 * @param unit where it stands; empty where the login is fixed
 * @param seat the number within the unit, or the login
 */
record Desk(String word, String unit, String seat) {
  /** The unit in which most of today's cases lie. */
  static final String WINDOW = "行政审批科";

  /** The unit of the penalties. */
  static final String INSPECTORATE = "监察支队";

  static final List<Desk> ALL =
      List.of(
          new Desk("clerk", WINDOW, "2"),
          new Desk("chief", WINDOW, "1"),
          new Desk("deputy", INSPECTORATE, "0"),
          new Desk("inspector", "", "9001"),
          new Desk("sysadmin", "", "sysadmin"),
          new Desk("secadmin", "", "secadmin"),
          new Desk("auditor", "", "auditor"));

  /** The login of whoever sits there; in a bureau without that unit, of its first one. */
  String login(List<String> units) {
    return unit.isEmpty()
        ? seat
        : DemoStaff.login(Math.max(0, units.indexOf(unit)), Integer.parseInt(seat));
  }
}
