package io.plumbline.cli.text;

/**
 * The colours and weights in which words stand on a terminal; each says nothing that words do not.
 */
public enum Paint {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  RED("1;31"),
  YELLOW("33"),
  BLUE("34"),
  GREEN("32");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The text in this paint, as a terminal understands it. */
  public String on(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
