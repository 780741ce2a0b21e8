package io.plumbline.server.intake;

import io.plumbline.server.docket.Origin;
import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Sight;

/**
 * Who tells events from outside the pages.
 *
 * @param origin how what they tell is marked
 * @param answersFor the cases and units for which they may speak
 */
record Teller(Origin origin, Sight answersFor) {
  static Teller system(BusinessSystem system, Sight sight) {
    return new Teller(Origin.system(system.tokenId()).of(system.unitId()), sight);
  }

  boolean speaksFor(String unit) {
    return answersFor.kind() == Sight.Kind.ALL || answersFor.sees(unit, null);
  }
}
