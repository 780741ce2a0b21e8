package io.plumbline.catalogue;

import io.plumbline.kernel.catalogue.Validity;
import java.time.LocalDate;

/** Reads from when until when something is in force. */
final class Dates {
  private Dates() {}

  static Validity validity(YamlMap map) {
    LocalDate from = map.date("in_force_from");
    LocalDate until = map.date("in_force_until");
    if (from != null && until != null && until.isBefore(from)) {
      map.error(
          map.valuePlace("in_force_until"),
          "problem.date-order",
          from.toString(),
          until.toString());
    }
    return new Validity(from, until);
  }

  /** Whether there is a day on which both are in force. */
  static boolean meet(Validity one, Validity other) {
    return begins(one).compareTo(ends(other)) <= 0 && begins(other).compareTo(ends(one)) <= 0;
  }

  private static LocalDate begins(Validity validity) {
    return validity.from() == null ? LocalDate.MIN : validity.from();
  }

  private static LocalDate ends(Validity validity) {
    return validity.until() == null ? LocalDate.MAX : validity.until();
  }
}
