package io.plumbline.server.docket;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Words cut into pieces of one and two characters: what the index for searching holds. Chinese has
 * no spaces between words, so every pair of neighbours counts as one.
 */
public final class Grams {
  private Grams() {}

  /** The pieces by which a text is found. */
  public static Collection<String> of(String text) {
    return cut(text, true);
  }

  /** The pieces that a text must hold for what is searched to stand in it. */
  public static Collection<String> searched(String query) {
    return cut(query, false);
  }

  private static Collection<String> cut(String text, boolean single) {
    TreeSet<String> grams = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      int[] points = word.codePoints().toArray();
      for (int i = 0; i < points.length; i++) {
        if (single || points.length == 1) {
          grams.add(new String(points, i, 1));
        }
        if (i + 1 < points.length) {
          grams.add(new String(points, i, 2));
        }
      }
    }
    return grams;
  }
}
