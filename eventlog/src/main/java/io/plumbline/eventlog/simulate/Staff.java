package io.plumbline.eventlog.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of a unit, always the same ones.
 *
 * @param officers who handle its cases (经办人), at least six, of different names
 * @param chief who heads it (科室负责人)
 * @param deputy the deputy director in charge of it (分管领导)
 */
public record Staff(List<String> officers, String chief, String deputy) {
  private static final int OFFICERS = 8;

  /** The people of that unit. */
  public static Staff of(String unit) {
    Dice dice = new Dice(unit.hashCode(), 20_07);
    List<String> names = new ArrayList<>();
    while (names.size() < OFFICERS + 2) {
      String name = Names.person(dice);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return new Staff(
        List.copyOf(names.subList(0, OFFICERS)), names.get(OFFICERS), names.get(OFFICERS + 1));
  }

  /** So many different officers, the first of them that one. */
  public List<String> team(int first, int size) {
    List<String> team = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int who = (first + i) % OFFICERS;
      team.add(i < OFFICERS ? officers.get(who) : officers.get(who) + (i / OFFICERS + 1));
    }
    return team;
  }
}
