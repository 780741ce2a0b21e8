package io.plumbline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The words that are most like a mistyped one. */
final class Nearest {
  private Nearest() {}

  /** At most so many of them, the most alike first. */
  static List<String> to(String word, Collection<String> known, int most) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(
        Comparator.<String>comparingInt(other -> distance(word, other))
            .thenComparing(other -> other));
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  /** How many letters must be changed, put in or left out to come from the one to the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
