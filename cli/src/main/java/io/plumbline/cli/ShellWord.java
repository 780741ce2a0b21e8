package io.plumbline.cli;

/** A word as a person can paste it into a shell. */
final class ShellWord {
  private ShellWord() {}

  static String of(String word) {
    return word.matches("[\\p{L}\\p{N}._/:@%+=,（）-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
