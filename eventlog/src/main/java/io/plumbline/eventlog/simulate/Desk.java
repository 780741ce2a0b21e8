package io.plumbline.eventlog.simulate;

import java.util.List;

/**
 * Who handles a case.
 *
 * @param units the unit at each stage
 * @param staffs the people of that unit, at each stage
 */
record Desk(List<String> units, List<Staff> staffs) {
  String unit(int stage) {
    return units.get(Math.max(0, stage));
  }

  Staff staff(int stage) {
    return staffs.get(Math.max(0, stage));
  }
}
