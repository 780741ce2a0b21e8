package io.plumbline.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by Chinese rules: between any two characters, but no line begins with a
 * closing mark or ends with an opening one, and words and figures of other scripts stay whole.
 */
public final class Wrapping {
  private static final String NEVER_FIRST = "、，。；：？！）》」』】〉〕”’％…—·,.;:?!)]}%›»°/";
  private static final String NEVER_LAST = "（《「『【〈〔“‘([{‹«￥$§#";

  private final Measure measure;

  public Wrapping(Measure measure) {
    this.measure = measure;
  }

  /** The lines of that text, none wider than asked where its words allow. */
  public List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : piecesFitting(text.strip(), width)) {
      int wide = measure.widthOf(piece.stripTrailing());
      if (!line.isEmpty() && used + wide > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      line.append(piece);
      used += measure.widthOf(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** What must stay together, cut anywhere only where it is wider than a whole line. */
  private List<String> piecesFitting(String text, int width) {
    List<String> fitting = new ArrayList<>();
    for (String piece : pieces(text)) {
      StringBuilder rest = new StringBuilder(piece);
      while (measure.widthOf(rest.toString().stripTrailing()) > width
          && rest.codePointCount(0, rest.length()) > 1) {
        int cut = cut(rest, width);
        fitting.add(rest.substring(0, cut));
        rest.delete(0, cut);
      }
      fitting.add(rest.toString());
    }
    return fitting;
  }

  private int cut(StringBuilder text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      used += measure.widthOf(text.codePointAt(end));
      if (used > width && end > 0) {
        return end;
      }
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      if (next >= text.length() || mayBreak(text.codePointAt(i), text.codePointAt(next))) {
        pieces.add(text.substring(begin, next));
        begin = next;
      }
      i = next;
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || isWide(before) || isWide(after);
  }

  private static boolean isWide(int codePoint) {
    return Measure.CELLS.widthOf(codePoint) == 2 || "”’…—".indexOf(codePoint) >= 0;
  }
}
