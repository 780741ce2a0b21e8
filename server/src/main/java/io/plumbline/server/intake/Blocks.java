package io.plumbline.server.intake;

import io.plumbline.server.docket.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events cut into blocks of bounded size, one for each transaction; a case is never cut. */
final class Blocks {
  /** A block is full with so many events. */
  static final int FULL = 500;

  private Blocks() {}

  /**
   * An event and its place among all that were told.
   *
   * @param place from 0
   */
  record Placed(int place, Told told) {}

  static List<List<Placed>> of(List<Placed> told) {
    List<List<Placed>> blocks = new ArrayList<>();
    List<Placed> block = new ArrayList<>();
    for (List<Placed> ofCase : byCase(told)) {
      if (!block.isEmpty() && block.size() + ofCase.size() > FULL) {
        blocks.add(block);
        block = new ArrayList<>();
      }
      block.addAll(ofCase);
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static Iterable<List<Placed>> byCase(List<Placed> told) {
    Map<String, List<Placed>> cases = new LinkedHashMap<>();
    told.forEach(
        one -> cases.computeIfAbsent(one.told().caseId(), id -> new ArrayList<>()).add(one));
    return cases.values();
  }
}
