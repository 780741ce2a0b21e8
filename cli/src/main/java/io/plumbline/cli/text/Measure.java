package io.plumbline.cli.text;

import org.jline.utils.WCWidth;

/** How wide a character is drawn: in cells of a terminal, or in the units of a drawing. */
public interface Measure {
  /** The cells of a terminal: two for a Chinese character, none for a combining mark. */
  Measure CELLS = codePoint -> Math.max(0, WCWidth.wcwidth(codePoint));

  int widthOf(int codePoint);

  /** The width of a whole text. */
  default int widthOf(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += widthOf(text.codePointAt(i));
    }
    return width;
  }
}
