package io.plumbline.eventlog.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of people as logs write them, each taken apart once: {@code 张三;李四}. */
final class PeopleLists {
  private static final int ROOM = 1 << 15;
  private final Map<String, List<String>> known = new HashMap<>();

  List<String> of(String written) {
    if (written.indexOf(';') < 0 && written.indexOf('；') < 0) {
      return written.isBlank() ? List.of() : List.of(written.strip());
    }
    if (known.size() >= ROOM) {
      known.clear();
    }
    return known.computeIfAbsent(written, PeopleLists::split);
  }

  private static List<String> split(String written) {
    List<String> people = new ArrayList<>();
    for (String name : written.split("[;；]", -1)) {
      if (!name.isBlank()) {
        people.add(name.strip());
      }
    }
    return List.copyOf(people);
  }
}
