package io.plumbline.catalogue;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters as a person counts them
 */
record Place(String file, int line, int column) {
  /** The beginning of that file. */
  static Place startOf(String file) {
    return new Place(file, 1, 1);
  }

  /** The place of the character at that index of the text. */
  static Place in(String file, String text, int index) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < index; i++) {
      boolean brokenByReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
      if (text.charAt(i) == '\n' || brokenByReturn) {
        line++;
        begin = i + 1;
      }
    }
    return new Place(file, line, text.codePointCount(begin, index) + 1);
  }
}
