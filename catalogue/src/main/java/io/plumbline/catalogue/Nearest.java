package io.plumbline.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words that somebody most likely meant by a mistyped one. */
public final class Nearest {
  private Nearest() {}

  /** The nearest of the known words by edits; empty where there are none. */
  public static String to(String word, Collection<String> known) {
    return known.stream().min(nearness(word)).orElse("");
  }

  /** At most so many of the known words, the nearest first. */
  public static List<String> to(String word, Collection<String> known, int most) {
    return known.stream().sorted(nearness(word)).limit(most).toList();
  }

  private static Comparator<String> nearness(String word) {
    return Comparator.<String>comparingInt(known -> edits(word, known))
        .thenComparing(Comparator.naturalOrder());
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
